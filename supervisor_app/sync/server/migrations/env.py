"""Runs the server's migrations on the connection that `install` opened; nothing opens one here."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, version_table="version", version_table_schema="rs")
with context.begin_transaction():
    context.run_migrations()
