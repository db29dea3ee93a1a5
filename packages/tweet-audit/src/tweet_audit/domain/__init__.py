"""The rules and values of the audit: no files, no network, no database."""
