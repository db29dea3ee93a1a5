"""How the fake reads a request, judges tweets and shapes its answer: no I/O, no time, no chance."""
