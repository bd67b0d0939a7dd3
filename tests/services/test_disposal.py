"""What is past its time goes once two persons agreed; figures stay, and the record counts."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed
from supervisor_app.models import DailyFigure, PrintJob, Ticket
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import disposal, integrity, sign_in
from supervisor_app.services.demo.people import DEMO_PASSWORD
from supervisor_app.services.desk import NOBODY, Desk
from supervisor_app.services.disposal import Standing
from supervisor_app.store.work import Work
from supervisor_app.system import settings
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.conftest import NOW


def figures(work: Work) -> list[tuple[object, ...]]:
    """Return every day's figures."""
    table = DailyFigure.__table__
    return [tuple(row) for row in work.session.execute(sa.select(table).order_by(table.c.id))]


def set_clock(desk: Desk, days: int) -> None:
    """Put the centre's clock so many days ahead."""
    assert isinstance(desk.clock, FixedClock)
    desk.clock.set(NOW + timedelta(days=days))


@pytest.fixture
def old(demo: Desk) -> Desk:
    """Give a centre whose days lie three months back, but for one ticket of today."""
    set_clock(demo, 92)
    with demo.store.write(SYSTEM) as work:
        row = work.session.scalars(sa.select(Ticket).limit(1)).one()
        values = {column.key: getattr(row, column.key) for column in sa.inspect(Ticket).columns}
        work.add(Ticket(**{**values, "day": work.today().toordinal()}))
        job = work.session.scalars(sa.select(PrintJob).limit(1)).one()
        job.applicant = "4821"
    demo.settings.set(settings.TICKET_MONTHS, 1)
    sign_in.seat_without_password(demo, "supervisor")
    return demo


def test_two_persons_let_old_rows_go_and_the_figures_stay(old: Desk) -> None:
    """All tickets past the limit, every old applicant; no figure moves and the chain holds."""
    before = old.read(figures)
    agreed = old.read(disposal.plan, old.settings)
    assert agreed.tickets > 0
    assert agreed.applicants > 0
    second = disposal.witness(old, "administrator", DEMO_PASSWORD)
    assert disposal.dispose(old, Unwatched(), agreed, second) == agreed
    after = old.read(disposal.plan, old.settings)
    assert after.empty
    assert old.read(figures) == before
    assert integrity.check(old, Unwatched()).ok
    with old.store.raw() as raw:
        assert raw.execute("SELECT count(*) FROM ticket").fetchone() == (1,)
        (body,) = raw.execute("SELECT body FROM journal ORDER BY hlc DESC, seq DESC").fetchone()
    assert '"kind":"disposed"' in body
    assert f'"tickets":{agreed.tickets}' in body
    assert f'"second":"{second.account_id}"' in body
    (record,) = old.read(disposal.records)
    assert (record.tickets, record.applicants) == (agreed.tickets, agreed.applicants)
    assert record.second == second.name
    assert record.standing is Standing.GENUINE
    with old.store.raw() as raw:
        guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
        for (name,) in raw.execute(guards).fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        for wrong, standing in (
            (body.replace(f'"tickets":{agreed.tickets}', '"tickets":1'), Standing.BROKEN),
            (body.replace('"signature":', '"other":'), Standing.UNSIGNED),
        ):
            raw.execute("UPDATE journal SET body = ? WHERE body LIKE '%\"disposed\"%'", (wrong,))
            assert [one.standing for one in old.read(disposal.records)] == [standing]
        raw.execute("UPDATE journal SET body = ? WHERE body LIKE '%\"disposed\"%'", (body,))
        raw.execute("UPDATE account SET sign_public = NULL")
        raw.execute("UPDATE workstation SET sign_public = ''")
    assert old.read(disposal.records)[0].standing is Standing.UNKNOWN_KEY


def test_one_person_alone_or_without_the_right_disposes_of_nothing(old: Desk) -> None:
    """The second is another person who may read the trail; what changed meanwhile is not agreed."""
    agreed = old.read(disposal.plan, old.settings)
    with pytest.raises(InvalidInput):
        disposal.witness(old, "supervisor", DEMO_PASSWORD)
    with pytest.raises(NotAllowed):
        disposal.witness(old, "print_operator", DEMO_PASSWORD)
    with pytest.raises(Conflict):
        disposal.dispose(old, Unwatched(), agreed, old.actor)
    second = disposal.witness(old, "administrator", DEMO_PASSWORD)
    old.settings.set(settings.TICKET_MONTHS, 24)
    with pytest.raises(Conflict):
        disposal.dispose(old, Unwatched(), agreed, second)
    old.seat(NOBODY)
    with pytest.raises(NotAllowed):
        old.read(disposal.plan, old.settings)


def test_a_clock_ten_years_ahead_lets_nothing_go_by_itself(demo: Desk) -> None:
    """Tickets are counted back from the newest of them, not from a clock that leapt."""
    sign_in.seat_without_password(demo, "supervisor")
    set_clock(demo, 3650)
    assert demo.read(disposal.plan, demo.settings).tickets == 0
