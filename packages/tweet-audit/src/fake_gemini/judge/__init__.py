"""How the fake model reads a request, judges tweets and shapes its answer. Pure: no I/O, no time, no chance."""
