"""What survives the process: one SQLite file with the tweets, the verdicts and every request."""
