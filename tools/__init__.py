"""What runs the workspace as a whole: the demo, `make up`, the test table, the checks. Nobody imports it."""
