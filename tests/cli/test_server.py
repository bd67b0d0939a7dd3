"""`main.py server …`: an administrator's day at a real server, over its socket."""

import io
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from supervisor_app import cli
from supervisor_app.sync.server import enrolment
from tests.postgres import Server
from tests.sync.authority import new_authority
from tests.sync.entries import chain, hello, push

pytestmark = pytest.mark.needs("postgres")
A, B = 4_000_000_000_001, 4_000_000_000_002


class Administrator:
    """Types commands, with the password on standard input."""

    def __init__(
        self,
        server: Server,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        self.server = server
        self.folder = folder
        self.monkeypatch = monkeypatch
        self.capsys = capsys
        self.authority = folder / "authority.pem"
        self.authority.write_text(new_authority().pem)

    def types(self, *words: str) -> tuple[int, str, str]:
        """Run a command; return its exit code and what it said on either stream."""
        cluster = self.server.cluster
        way = ["--socket", str(cluster.folder), "--port", str(cluster.port)]
        return self.types_all(*words, *way, "--database", self.server.database)

    def types_all(self, *words: str) -> tuple[int, str, str]:
        """Run a command that says itself how to reach the server."""
        self.monkeypatch.setattr("sys.stdin", io.StringIO(self.server.cluster.password + "\n"))
        code = cli.main(["--lang", "en", "server", *words, "--password-stdin"])
        said = self.capsys.readouterr()
        return code, said.out, said.err

    def asks(self, *words: str) -> dict[str, Any]:
        """Run a command for its JSON."""
        code, out, _ = self.types(*words, "--json")
        assert code == 0
        answer: dict[str, Any] = json.loads(out)
        return answer

    def enrols(self, *more: str, station: str = "Station 1") -> tuple[str, ...]:
        """Give the words that enrol a workstation of centre 7."""
        return (
            "enrol", "--centre", "7", "--station", station, "--out", str(self.folder / "e"),
            "--station-host", "db.example", *more,
        )  # fmt: skip


@pytest.fixture
def administrator(
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Administrator:
    """Give an administrator at the server's own machine."""
    return Administrator(server, tmp_path, monkeypatch, capsys)


def test_init_is_repeatable_and_names_the_server(administrator: Administrator) -> None:
    """The second call changes nothing; the least schema may be moved with it."""
    first = administrator.asks("init")
    assert first == {"ok": True, "server_id": first["server_id"], "faults": []}
    code, out, err = administrator.types("init", "--least-schema", "2")
    assert (code, err) == (0, "")
    assert first["server_id"] in out
    assert administrator.asks("status")["min_schema"] == 2


def test_a_server_with_a_hole_is_3_and_the_hole_is_named(administrator: Administrator) -> None:
    """Both where it is set up and where it is looked after."""
    administrator.server.admin.execute("GRANT UPDATE ON rs.head TO rs_ws")
    for action in ("init", "status"):
        code, _, err = administrator.types(action)
        assert code == 3
        assert "workstations may write: head" in err


def test_an_enrolment_is_used_once_and_seen(administrator: Administrator) -> None:
    """File and code open; after the claim the station is named with what it sent."""
    code, out, err = administrator.types(
        *administrator.enrols("--ca", str(administrator.authority))
    )
    assert (code, err) == (0, "")
    path = administrator.folder / "e"
    assert str(path) in out
    typed = out.rpartition(": ")[2].strip("\u2066\u2069\n")
    found = enrolment.opened(path, typed)
    assert (found.host, found.centre_id, found.station) == ("db.example", 7, "Station 1")
    assert found.authority == administrator.authority.read_text()
    assert "waits for its code" in administrator.types("status")[1]
    with closing(administrator.server.connect(found.role, found.password)) as line:
        enrolment.claim(line, found, id)
        assert "not yet seen" in administrator.types("status")[1]
        hello(line, A)
        push(line, A, chain(A, 3)[0])
        told = administrator.types("status")[1]
        assert "last seen" in told
        assert "3 entries" in told
        hello(line, B)
    assert "two devices" in administrator.types("status")[1]


def test_status_for_programs_holds_what_people_are_told(administrator: Administrator) -> None:
    """Devices with their heads, and the hints that are worked out."""
    role, password = administrator.server.role(1)
    with closing(administrator.server.connect(role, password)) as line:
        hello(line, A)
    (station,) = administrator.asks("status")["stations"]
    assert station["devices"][0]["device_id"] == A
    hints = [station[name] for name in ("works", "copied", "silent")]
    assert hints == [True, False, False]


def test_an_enrolment_for_programs(administrator: Administrator) -> None:
    """Role, code and file as JSON; a relay is one by the administrator's word."""
    words = administrator.enrols("--ca", str(administrator.authority), "--relay")
    made = administrator.asks(*words)
    assert set(made) == {"role", "code", "file", "hours"}
    assert enrolment.opened(Path(made["file"]), made["code"]).role == made["role"]
    (station,) = administrator.asks("status")["stations"]
    assert station["relay"]


def test_a_workstation_is_shut_out(administrator: Administrator) -> None:
    """Once; a second time there is nobody of that name."""
    role, _ = administrator.server.role(1)
    other, _ = administrator.server.role(1)
    assert role in administrator.types("revoke", role)[1]
    assert administrator.asks("revoke", other) == {"ok": True, "role": other}
    assert administrator.types("revoke", role)[0] == 3
    assert "revoked" in administrator.types("status")[1]


def test_who_is_silent_or_late_is_told(administrator: Administrator) -> None:
    """Three days without a greeting; a code that nobody used in its time; nobody at all."""
    assert "No workstation" in administrator.types("status")[1]
    administrator.server.role(1)
    admin = administrator.server.admin
    admin.execute("UPDATE rs.enrol SET claimed_at = now() - interval '4 days'")
    assert "silent" in administrator.types("status")[1]
    admin.execute("UPDATE rs.enrol SET claimed_at = NULL, expires_at = now() - interval '1 hour'")
    assert "ran out unused" in administrator.types("status")[1]


def test_the_recovery_window(administrator: Administrator) -> None:
    """It opens for days and shuts; journals that came back are counted until they are claimed."""
    assert "open until" in administrator.types("recover", "--days", "14")[1]
    rows = json.dumps([{"d": B, **row} for row in chain(B, 2)[0]])
    with closing(administrator.server.connect(*administrator.server.role(1))) as line:
        line.execute("SELECT rs.heal(%s::json)", (rows,))
    told = administrator.types("status")[1]
    assert "1 journal waits" in told
    assert "open until" in told
    assert administrator.asks("recover", "--days", "0")["recovery_until"] is None
    assert "shut" in administrator.types("recover", "--days", "0")[1]


def test_a_clock_that_went_back_is_3(administrator: Administrator) -> None:
    """Nothing else is wrong, and still it is not well."""
    with closing(administrator.server.connect(*administrator.server.role(1))) as line:
        hello(line, A)
    administrator.server.admin.execute("UPDATE rs.head SET received_at = now() + interval '1 day'")
    code, _, err = administrator.types("status")
    assert code == 3
    assert "clock" in err


def test_over_the_network_the_authority_is_needed(administrator: Administrator) -> None:
    """Without its certificate, with a missing one, or where the server cannot prove itself: 3."""
    cluster = administrator.server.cluster
    way = ("--host", "localhost", "--port", str(cluster.port))
    missing = str(administrator.folder / "none.pem")
    proven = str(administrator.authority)
    for more, word in (
        ((), "certificate"),
        (("--ca", missing), "none.pem"),
        (("--ca", proven), "prove"),
    ):
        code, out, err = administrator.types_all("status", *way, *more)
        assert (code, out) == (3, "")
        assert word in err
    assert administrator.types(*administrator.enrols())[0] == 3


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["status"],
        ["status", "--host", "a", "--socket", "b"],
        ["recover", "--socket", "/x"],
        ["recover", "--socket", "/x", "--days", "-1"],
        ["enrol", "--socket", "/x", "--centre", "x"],
        ["revoke", "--socket", "/x"],
    ],
)
def test_wrong_usage_is_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """No action, no way or two ways to the server, a number that is none."""
    with pytest.raises(SystemExit) as ended:
        cli.main(["server", *words])
    assert ended.value.code == 2
    assert "usage: main.py server" in capsys.readouterr().err
