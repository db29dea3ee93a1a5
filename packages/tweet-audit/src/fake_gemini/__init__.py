"""A double of the Gemini API, a maker of X archives whose truth is known, and a judge of the CSV they give."""
