"""fake_gemini."""
