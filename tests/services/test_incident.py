"""The pack for a breach notice: the span's people, fields and trail, closed to everybody else."""

import json

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed, ReauthNeeded, WrongPassphrase
from supervisor_app.services import incident, sign_in
from supervisor_app.services.desk import Desk
from supervisor_app.system.keyslots import Cost
from supervisor_app.system.progress import Unwatched
from tests.conftest import NOW

WORDS = "عبارة الحزمة"
TODAY = NOW.date()


@pytest.fixture
def administered(demo: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a centre with somebody who may read the trail, and a passphrase that opens fast."""
    monkeypatch.setattr(
        incident, "Cost", lambda **given: Cost(**given) if given else Cost(1, 1024, 1)
    )
    demo.paths.prepare()
    lines = ["2025-10-04 10:00:00 INFO before", f"{TODAY} 10:00:00 ERROR fault", "Traceback"]
    (demo.paths.log / "supervisor.log").write_text("\n".join(lines), encoding="utf-8")
    sign_in.seat_without_password(demo, "administrator")
    demo.proofs.give()
    return demo


def test_the_pack_names_people_fields_and_span(administered: Desk) -> None:
    """Each entry of the day is a line, everyone it touches is named, the log is cut to the day."""
    pack = incident.build(administered, Unwatched(), TODAY, TODAY, WORDS)
    files = incident.open_pack(pack, WORDS)
    summary = json.loads(files["summary.json"])
    lines = files["audit.csv"].decode("utf-8-sig").splitlines()
    assert summary["entries"] == len(lines) - 1 > 0
    assert {"attendance.status", "event.kind"} <= summary["fields"].keys()
    assert {one["kind"] for one in summary["people"]} == {"account", "employee"}
    assert all(one["name"] for one in summary["people"])
    assert files["log.txt"].decode() == f"{TODAY} 10:00:00 ERROR fault\nTraceback"
    name = summary["people"][0]["name"]
    assert name.encode() not in pack
    with pytest.raises(WrongPassphrase):
        incident.open_pack(pack, WORDS + "!")


def test_who_asks_must_be_allowed_and_prove_it(administered: Desk) -> None:
    """A short passphrase, a turned span, no proof and no right are refused before anything."""
    for first, words in ((NOW.date().replace(day=6), WORDS), (TODAY, "short")):
        with pytest.raises(InvalidInput):
            incident.build(administered, Unwatched(), first, TODAY, words)
    administered.proofs.drop()
    with pytest.raises(ReauthNeeded):
        incident.build(administered, Unwatched(), TODAY, TODAY, WORDS)
    sign_in.seat_without_password(administered, "print_operator")
    with pytest.raises(NotAllowed):
        incident.build(administered, Unwatched(), TODAY, TODAY, WORDS)
