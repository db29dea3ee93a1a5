"""What a run leaves behind and what it shows: the CSV files, the summary, the progress."""
