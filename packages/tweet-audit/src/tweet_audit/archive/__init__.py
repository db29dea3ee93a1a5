"""Reading an X archive: which files, their records, and what a record means. Never the whole file at once."""
