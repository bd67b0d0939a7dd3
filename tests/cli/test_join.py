"""The command that makes an empty folder a workstation of a centre."""

import io
from pathlib import Path

import psycopg
import pytest

from supervisor_app import bootstrap, cli
from supervisor_app.errors import ServerUnreachable
from supervisor_app.services import exchange
from supervisor_app.services.desk import Desk
from supervisor_app.sync import connection
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.server import enrolment
from supervisor_app.system import keyslots
from supervisor_app.system.keyslots import Cost
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from tests.postgres import Server

PASSPHRASE = "نخلة عند الباب"  # noqa: S105  a test's own
Captured = pytest.CaptureFixture[str]


def ticket(server: Server, folder: Path, station: str) -> tuple[Path, str]:
    """Enrol a workstation of centre 12."""
    where = ServerAddress("db.example", 5432, server.database, "", station, 12, "", "PEM", "")
    path = folder / f"{station}.enrolment"
    return path, enrolment.enrol(server.admin, where, path).code


@pytest.mark.needs("postgres")
def test_a_folder_joins_by_command_and_goes_on_after_a_break(
    server: Server,
    new_centre: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
) -> None:
    """Secrets come by standard input; the recovery code is told; a second call goes on."""
    away = [""]

    def connect(address: ServerAddress, _authority: Path) -> psycopg.Connection:
        if away[0] == address.role:
            raise ServerUnreachable(host=address.host)
        return server.connect(address.role, address.password)

    monkeypatch.setattr(connection, "connect", connect)
    monkeypatch.setattr(keyslots, "Cost", lambda *_a, **_k: Cost(1, 64, 1))
    exchange.join(new_centre, Unwatched(), *ticket(server, tmp_path, "الأولى"))
    paths = CentrePaths(tmp_path / "second")
    command = ["join", "--data", str(paths.folder), "--lang", "en", "--password-stdin"]
    assert cli.main(command) == 3
    file, code = ticket(server, tmp_path, "صالة ب")

    def answer(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))

    answer("1234")
    assert cli.main([*command, "--file", str(file)]) == 3
    assert "does not open" in capsys.readouterr().err
    claim = enrolment.claim

    def lost(line: psycopg.Connection, offered: ServerAddress, keep: object) -> ServerAddress:
        home = claim(line, offered, keep)  # type: ignore[arg-type]  # handed through
        away[0] = home.role
        return home

    monkeypatch.setattr(enrolment, "claim", lost)
    answer(code, PASSPHRASE)
    assert cli.main([*command, "--file", str(file), "--passphrase"]) == 3
    said = capsys.readouterr()
    assert "Recovery code" in said.out
    assert code not in said.out
    away[0] = ""
    answer(PASSPHRASE)
    assert cli.main(command) == 0
    said = capsys.readouterr()
    assert "centre 12" in said.out.replace("\u2068", "").replace("\u2069", "")
    made = bootstrap.open_centre(paths, unlock=lambda at: keyslots.unlock(at, PASSPHRASE))
    assert made.store.centre_id == 12
    made.store.close()
