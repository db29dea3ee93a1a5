"""Schema versions, oldest first; alembic runs them."""
