"""Runs the migrations on the connection that `store.upgrade` prepared; nothing opens one here."""

from alembic import context

from supervisor_app.store.upgrade import Guard

connection = context.config.attributes["connection"]
guard = Guard(connection, context.config.attributes["may_change"])
context.configure(
    connection=connection,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
    guard.check()
