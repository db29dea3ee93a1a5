"""Makes X archives of any size, in the real layouts, with all their traps and a truth that is known."""
