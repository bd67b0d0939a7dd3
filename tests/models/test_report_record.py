"""Four eyes in the store itself, in a file and on a server alike."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from supervisor_app.models import ReportRecord
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import postgres_schema, tail
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from tests.postgres import Cluster
from tests.store.sample import NOON
from tests.store.server import fresh

SERVER = pytest.param("server", marks=pytest.mark.needs("postgres"))
REFUSED = "does not approve it"


@pytest.fixture(scope="module", params=["file", SERVER])
def home(request: pytest.FixtureRequest) -> Cluster | None:
    """Give the server where the rows lie, None for a file; both are tried."""
    # Asked for by name, so that the test of a file starts no server.
    return request.getfixturevalue("cluster") if request.param == "server" else None


@pytest.fixture
def centre(home: Cluster | None, store: Store, tmp_path: Path) -> Iterator[Store]:
    """Give a store of the centre's own classes, where its rows may lie."""
    if home is None:
        yield store
        return
    with fresh(home, tmp_path) as database:
        postgres_schema.create(database)
        opened = Store(database.path, database.key, FixedClock(NOON), database=database)
        yield opened
        opened.close()


def submitted(store: Store) -> str:
    """Write a report that somebody submitted."""
    with store.write(SYSTEM) as work:
        record = ReportRecord(
            kind="daily",
            work_date=dt.date(2025, 10, 5),
            reference="1",
            file_name="x.pdf",
            sha256="0",
            fingerprint="0",
            pages=1,
            made_at=work.now(),
            account_id="hind",
            state="submitted",
            submitted_by="hind",
        )
        return work.add(record).id


def approve(store: Store, report: str, who: str) -> None:
    """Approve past every service, as somebody who writes rows would."""
    with store.write(SYSTEM) as work:
        record = work.get(ReportRecord, report)
        record.state, record.approved_by = "approved", who


def state(store: Store, report: str) -> str:
    """Read the state that stands."""
    with store.read(SYSTEM) as work:
        return work.get(ReportRecord, report).state


def test_the_store_refuses_a_self_approval_and_takes_anothers(centre: Store) -> None:
    """Neither a row nor an entry of it stays; the approval of somebody else goes through."""
    report = submitted(centre)
    with pytest.raises(Exception, match=REFUSED):
        approve(centre, report, "hind")
    assert state(centre, report) == "submitted"
    approve(centre, report, "majed")
    assert state(centre, report) == "approved"


def test_a_tail_that_is_written_again_is_not_judged(centre: Store) -> None:
    """A self-approval that came merged does not stop the exchange from rewriting its own tail."""
    report = submitted(centre)
    with centre.raw() as raw:
        # As a merge leaves it: the row shows it, no entry of this device says it.
        raw.execute("UPDATE report_record SET state = 'approved', approved_by = 'hind'")
    assert tail.restamp(centre, 0, 0) == 1
    assert state(centre, report) == "submitted"
