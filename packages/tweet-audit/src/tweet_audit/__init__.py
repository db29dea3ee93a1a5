"""tweet_audit."""
