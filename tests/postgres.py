"""A real Postgres for the tests: found on the machine, started on loopback, ended by its pid."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

ADMIN = "postgres"
READY = "ready to accept connections"


def programs() -> Path | None:
    """Return the folder of the newest Postgres on this machine, None where there is none."""
    named = os.environ.get("APP_PG_BIN")
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3])
    )
    if named:
        return Path(named)
    if found:
        return found[-1].parent
    on_path = shutil.which("postgres")
    return Path(on_path).resolve().parent if on_path else None


def dropped(folder: Path) -> dict[str, Any]:
    """Return how to start a program that refuses root, and give it the folder."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@dataclass
class Cluster:
    """A running server; `stop` and `start` are for tests that take it away for a while."""

    folder: Path
    bin: Path
    password: str
    port: int
    settings: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.folder / "log"

    def start(self) -> None:
        """Start it and wait until it answers."""
        said = self.log.stat().st_size if self.log.exists() else 0
        options = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": str(self.folder),
            "fsync": "off",
            "max_connections": "60",
            **self.settings,
        }
        arguments = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [self.bin / "postgres", "-D", self.folder / "main", *arguments],
                stdout=log,
                stderr=log,
                env=self.environment,
                cwd=self.folder,
                **dropped(self.folder),
            )
        while READY not in self.log.read_bytes()[said:].decode(errors="replace"):
            if self.process.poll() is not None:
                raise RuntimeError(self.log.read_text(errors="replace"))
            self._wait_a_little()

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it by its pid and wait for the end."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(30)
            self.process = None

    @property
    def environment(self) -> dict[str, str]:
        """What the server sees of our environment: next to nothing."""
        return {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.folder)}

    def connect(self, database: str = "postgres", **parameters: Any) -> psycopg.Connection:
        """Connect in autocommit, as the administrator unless another name is given."""
        given = {"host": "127.0.0.1", "user": ADMIN, "password": self.password, **parameters}
        return psycopg.connect(port=self.port, dbname=database, autocommit=True, **given)

    def _wait_a_little(self) -> None:
        # The log is the only sign; a connection tried too early would be logged as a fault.
        try:
            assert self.process is not None
            self.process.wait(0.05)
        except subprocess.TimeoutExpired:
            return


@contextmanager
def cluster(**settings: str) -> Iterator[Cluster]:
    """Give a new, empty server for as long as the block lasts."""
    found = programs()
    assert found is not None, "the test says needs('postgres')"
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        password = secrets.token_hex(16)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = int(probe.getsockname()[1])
        made = Cluster(folder, found, password, port, settings)
        secret = folder / "password"
        secret.write_text(password)
        rights = dropped(folder)
        if rights:
            os.chown(secret, rights["user"], rights["group"])
        subprocess.run(
            [
                found / "initdb", "-D", folder / "main", "-U", ADMIN, "-A", "scram-sha-256",
                "--pwfile", secret, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
            ],
            check=True,
            capture_output=True,
            env=made.environment,
            cwd=folder,
            **rights,
        )  # fmt: skip
        made.start()
        try:
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass
class Server:
    """A fresh database of the cluster with our schema in it."""

    cluster: Cluster
    database: str
    admin: psycopg.Connection

    def role(
        self, centre_id: int, station: str = "station", *, relay: bool = False
    ) -> tuple[str, str]:
        """Enrol and claim a workstation past its file; return its role and password."""
        role, password = f"ws_{centre_id}_{secrets.token_hex(4)}", secrets.token_hex(16)
        self.admin.execute(
            sql.SQL("CREATE ROLE {} LOGIN CONNECTION LIMIT 3 PASSWORD {} IN ROLE rs_ws").format(
                sql.Identifier(role), sql.Literal(password)
            )
        )
        self.admin.execute(
            "INSERT INTO rs.enrol (role_name, centre_id, station, relay, expires_at, claimed_at) "
            "VALUES (%s, %s, %s, %s, now(), now())",
            (role, centre_id, station, relay),
        )
        return role, password

    def connect(self, role: str, password: str) -> psycopg.Connection:
        """Connect as a workstation."""
        return self.cluster.connect(self.database, user=role, password=password)
