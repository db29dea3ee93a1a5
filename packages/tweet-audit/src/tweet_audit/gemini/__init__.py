"""The judge that asks Gemini: prompt, client, answer and failures, each in a file of its own."""
