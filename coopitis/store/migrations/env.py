"""Alembic's entry point: runs inside the transaction that the migration opened."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
