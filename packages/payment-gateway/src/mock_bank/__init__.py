"""The bank that the gateway must survive: it fails at random, forgets holds and repeats work, exactly as observed."""
