"""Stores of the sample classes on a real Postgres: a fresh copy of a template for each test."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import MetaData

from supervisor_app.store import postgres_schema
from supervisor_app.store.postgres_schema import PostgresDatabase
from supervisor_app.store.schema import new_device
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.store_address import StoreAddress
from tests.postgres import ADMIN, Cluster
from tests.store.sample import KEY, METADATA, NOON


def place(cluster: Cluster, name: str, folder: Path) -> PostgresDatabase:
    """Return a database of the server as a store's place, the administrator's own."""
    address = StoreAddress("127.0.0.1", cluster.port, name, ADMIN)
    return PostgresDatabase(address, cluster.password, folder / "store.json", KEY)


def template(cluster: Cluster, name: str, folder: Path, metadata: MetaData) -> str:
    """Make a database with the schema of these classes, to be copied."""
    with cluster.connect() as admin:
        admin.execute(f"CREATE DATABASE {name}")
    postgres_schema.create(place(cluster, name, folder), metadata=metadata)
    return name


@contextmanager
def fresh(cluster: Cluster, folder: Path, source: str = "template0") -> Iterator[PostgresDatabase]:
    """Give a new database, a copy of another one, for as long as the block lasts."""
    name = f"store_{secrets.token_hex(6)}"
    with cluster.connect() as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {source}")
    try:
        yield place(cluster, name, folder)
    finally:
        with cluster.connect() as admin:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def server_store(cluster: Cluster, folder: Path, source: str) -> Iterator[Store]:
    """Give a new store of the sample classes on the server, with a device id of its own."""
    with fresh(cluster, folder, source) as database:
        raw = database.connect()
        raw.execute("UPDATE meta SET v = ? WHERE k = 'device'", (str(new_device()),))
        raw.close()
        store = Store(database.path, KEY, FixedClock(NOON), metadata=METADATA, database=database)
        yield store
        store.close()
