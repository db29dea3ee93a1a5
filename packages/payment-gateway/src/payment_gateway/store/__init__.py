"""Payments in a relational database: SQLite or PostgreSQL, the same statements on both."""
