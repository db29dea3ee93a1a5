"""Real processes, a real PostgreSQL, real SIGKILL: the gateway under load while its processes die."""
