"""`make demo`: all three systems do their main job against the worlds that try to break them."""
