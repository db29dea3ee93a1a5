"""The use cases: read the archive, judge what no local rule decides, account for every tweet."""
