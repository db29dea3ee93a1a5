"""Alembic's entry point: runs the migrations in the transaction that the caller has opened."""

from alembic import context

from payment_gateway.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
