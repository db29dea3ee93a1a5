"""The names of the engines, and the verdict of the one that asks nobody."""

from tweet_audit.domain.verdict import Decision, Verdict

GENERATE, BATCH, DECIDE, RULES = "generate", "batch", "decide", "rules"
BY_RULES = Verdict(decision=Decision.KEEP, reason="no local rule applies")
