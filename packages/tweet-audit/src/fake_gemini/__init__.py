"""A double of the Gemini API, a maker of X archives with a known truth, and a judge of the CSV."""
