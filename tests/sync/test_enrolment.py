"""A workstation is let in once, by a file and its code, and shut out at once."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from supervisor_app.errors import (
    DemonstrationAlone,
    DiskFull,
    EnrolmentSpent,
    EnrolmentUnreadable,
    FileRefused,
    NotFound,
    ServerUnreachable,
)
from supervisor_app.sync import address
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.server import enrolment
from supervisor_app.system import recovery_code
from supervisor_app.system.paths import CentrePaths
from tests.conftest import STORE_KEY
from tests.postgres import Server
from tests.sync.entries import chain, hello, push

pytestmark = pytest.mark.needs("postgres")
DEVICE = 4_000_000_000_003
WHERE = ServerAddress("db.example", 5432, "journals", "", "محطة 1", 7, "", "PEM", "")


@pytest.fixture
def ticket(server: Server, tmp_path: Path) -> tuple[Path, str]:
    """Give an enrolment file and its code."""
    path = tmp_path / "station.enrolment"
    return path, enrolment.enrol(server.admin, WHERE, path).code


@pytest.fixture
def opened(ticket: tuple[Path, str]) -> ServerAddress:
    """Give what the file says."""
    return enrolment.opened(*ticket)


@pytest.fixture
def first(server: Server, opened: ServerAddress) -> Iterator[psycopg.Connection]:
    """Give the new workstation's first connection."""
    with closing(server.connect(opened.role, opened.password)) as line:
        yield line


def test_file_and_code_together_say_where_and_who(server: Server, opened: ServerAddress) -> None:
    """Server, station and centre as ordered; role, password and the server's id are drawn."""
    drawn = {"role": "", "password": "", "server_id": ""}
    assert replace(opened, **drawn) == WHERE
    assert opened.role.startswith("ws_7_")
    assert len(opened.password) >= 32
    (server_id,) = server.admin.execute("SELECT server_id::text FROM rs.server").fetchone() or ("",)
    assert opened.server_id == server_id
    assert opened.password not in repr(opened)


def test_the_file_alone_tells_nothing(ticket: tuple[Path, str], opened: ServerAddress) -> None:
    """Neither role nor password nor server stand in it, and the code is forgiving to type."""
    path, code = ticket
    content = path.read_bytes()
    for secret in (opened.role, opened.password, opened.host):
        assert secret.encode() not in content
    assert enrolment.opened(path, code.lower().replace("-", " ")) == opened


@pytest.mark.parametrize(
    "fault", ["other code", "no code", "changed file", "no file", "other text"]
)
def test_what_does_not_belong_together_opens_nothing(ticket: tuple[Path, str], fault: str) -> None:
    """Another code, a changed, missing or foreign file: one and the same refusal."""
    path, code = ticket
    if fault == "other code":
        code = recovery_code.printed(bytes(recovery_code.BYTES))
    elif fault == "no code":
        code = "1234"
    elif fault == "no file":
        path.unlink()
    else:
        sealed = path.read_bytes()
        path.write_bytes(b"no file of ours" if fault == "other text" else sealed[:-8] + sealed[:8])
    with pytest.raises(EnrolmentUnreadable):
        enrolment.opened(path, code)


def test_before_the_claim_the_role_sees_and_writes_nothing(
    server: Server, first: psycopg.Connection
) -> None:
    """Whoever finds file and code after their time has a login to nothing."""
    with closing(server.connect(*server.role(7))) as other:
        hello(other, DEVICE)
        push(other, DEVICE, chain(DEVICE, 1)[0])
    assert hello(first, DEVICE + 1) == "REVOKED"
    assert first.execute("SELECT count(*) FROM rs.journal").fetchone() == (0,)


def test_the_first_claim_changes_the_password_and_ends_the_code(
    server: Server, opened: ServerAddress, first: psycopg.Connection
) -> None:
    """Afterwards the station works, the file's password is refused and so is a second claim."""
    own = enrolment.claim(first, opened, id)
    assert own.password != opened.password
    assert (own.centre_id, own.server_id, own.role) == (7, opened.server_id, opened.role)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        server.connect(opened.role, opened.password)
    with closing(server.connect(own.role, own.password)) as line:
        assert hello(line, DEVICE) == "OK"
        with pytest.raises(EnrolmentSpent):
            enrolment.claim(line, own, id)
    with closing(server.connect(own.role, own.password)) as line:
        assert line.execute("SELECT 1").fetchone() == (1,)


def test_the_password_never_travels_in_clear(
    opened: ServerAddress, first: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the server is told, and might log, is the SCRAM verifier."""
    told: list[str] = []
    execute = psycopg.Connection.execute

    def listening(self: psycopg.Connection, query, *values, **more):
        told.append(query if isinstance(query, str) else query.as_string(self))
        return execute(self, query, *values, **more)

    monkeypatch.setattr(psycopg.Connection, "execute", listening)
    own = enrolment.claim(first, opened, id)
    assert "SCRAM-SHA-256$" in "".join(told)
    assert own.password not in "".join(told)


@pytest.mark.parametrize("end", ["expires_at = now()", "revoked_at = now()"])
def test_a_late_or_revoked_claim_is_refused(
    server: Server, opened: ServerAddress, first: psycopg.Connection, end: str
) -> None:
    """The code has lived its day, or the administrator thought better of it."""
    server.admin.execute(f"UPDATE rs.enrol SET {end} WHERE role_name = %s", (opened.role,))
    with pytest.raises(EnrolmentSpent):
        enrolment.claim(first, opened, id)
    assert hello(first, DEVICE) == "REVOKED"


def test_a_claim_over_a_broken_line_is_the_networks_matter(
    server: Server, opened: ServerAddress, first: psycopg.Connection
) -> None:
    """The code is not spent by it."""
    server.admin.execute("SELECT pg_terminate_backend(%s)", (first.info.backend_pid,))
    with pytest.raises(ServerUnreachable):
        enrolment.claim(first, opened, id)
    with closing(server.connect(opened.role, opened.password)) as line:
        assert enrolment.claim(line, opened, id).role == opened.role


def test_an_address_that_cannot_be_kept_spends_no_code(
    server: Server, opened: ServerAddress, first: psycopg.Connection
) -> None:
    """A full disk on the workstation: the file's password and its code still hold."""

    def keep(_: ServerAddress) -> None:
        raise DiskFull(path="secrets")

    with pytest.raises(DiskFull):
        enrolment.claim(first, opened, keep)
    with closing(server.connect(opened.role, opened.password)) as line:
        kept: list[ServerAddress] = []
        own = enrolment.claim(line, opened, kept.append)
    assert kept == [own]


def test_a_file_that_cannot_be_written_leaves_no_role(server: Server, tmp_path: Path) -> None:
    """Role and file come together or not at all."""
    count = "SELECT count(*) FROM pg_roles"
    before = server.admin.execute(count).fetchone()
    (tmp_path / "taken").mkdir()
    with pytest.raises(FileRefused):
        enrolment.enrol(server.admin, WHERE, tmp_path / "taken")
    assert server.admin.execute(count).fetchone() == before
    assert server.admin.execute("SELECT count(*) FROM rs.enrol").fetchone() == (0,)


def test_a_station_is_bounded(server: Server, opened: ServerAddress) -> None:
    """Three connections at a time, and limits on what one statement or lock may take."""
    with ExitStack() as stack:
        for _ in range(3):
            stack.enter_context(closing(server.connect(opened.role, opened.password)))
        with pytest.raises(psycopg.OperationalError, match="too many connections"):
            server.connect(opened.role, opened.password)
    with closing(server.connect(opened.role, opened.password)) as line:
        limits = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
        shown = [line.execute(f"SHOW {name}").fetchone() for name in (*limits, "search_path")]
    assert shown == [("1min",), ("10s",), ("1min",), ('""',)]


def test_a_revoked_station_is_out_at_once(
    server: Server, opened: ServerAddress, first: psycopg.Connection
) -> None:
    """Its open line is cut, its login refused; a second revocation finds nobody."""
    own = enrolment.claim(first, opened, id)
    enrolment.revoke(server.admin, opened.role)
    with pytest.raises(psycopg.OperationalError):
        first.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        server.connect(own.role, own.password)
    with pytest.raises(NotFound):
        enrolment.revoke(server.admin, opened.role)


def test_a_relay_is_enrolled_as_one(server: Server, tmp_path: Path) -> None:
    """Only the administrator's word makes it one."""
    enrolled = enrolment.enrol(server.admin, WHERE, tmp_path / "relay", relay=True)
    found = server.admin.execute(
        "SELECT relay FROM rs.enrol WHERE role_name = %s", (enrolled.role,)
    )
    assert found.fetchone() == (True,)


def test_the_address_is_kept_among_the_secrets(tmp_path: Path) -> None:
    """It comes back as it was, stands nowhere in clear, and can be forgotten."""
    paths = CentrePaths(tmp_path)
    whole = replace(WHERE, role="ws_7", password=STORE_KEY.hex())
    assert address.kept(paths, STORE_KEY) is None
    address.keep(paths, STORE_KEY, whole)
    assert address.kept(paths, STORE_KEY) == whole
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or whole.password.encode() not in path.read_bytes()
    address.forget(paths, STORE_KEY)
    assert address.kept(paths, STORE_KEY) is None


def test_the_authority_is_written_where_the_driver_reads_it(tmp_path: Path) -> None:
    """A changed file is put right again, a right one is left."""
    paths = CentrePaths(tmp_path)
    path = address.authority_file(paths, WHERE)
    written = path.stat().st_mtime_ns
    assert address.authority_file(paths, WHERE) == path
    assert path.stat().st_mtime_ns == written
    path.write_text("another authority")
    assert address.authority_file(paths, WHERE).read_text() == WHERE.authority


def test_the_demonstration_keeps_no_server(demo_folder: Path) -> None:
    """Its key lies open in its folder, so no real password is kept there."""
    with pytest.raises(DemonstrationAlone):
        address.keep(CentrePaths(demo_folder), STORE_KEY, WHERE)
