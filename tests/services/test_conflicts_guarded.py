"""Conflicts over accounts, keys, reports and closed days: ended as the deed itself is done."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed, ReauthNeeded
from supervisor_app.models import Account, Attendance, FieldKeyWrap, ReportRecord, RoleGrant
from supervisor_app.models.base import Entity
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Actor, Right, Role
from supervisor_app.services import conflicts
from supervisor_app.services.conflicts import Keep, OpenConflict, Place
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from supervisor_app.system.clock import FixedClock
from tests.conftest import desk_at
from tests.services.conflict_stores import copy_of, give_another_device, take_in

Pair = tuple[Desk, Desk]
OTHER_DEVICE = 4711
AT = datetime(2025, 10, 5, 6, tzinfo=UTC)
SATURDAY, SUNDAY = date(2025, 10, 4), date(2025, 10, 5)


@pytest.fixture
def pair(new_centre: Desk, tmp_path: Path, clock: FixedClock, everyone: Actor) -> Iterator[Pair]:
    """Give two desks of one centre on two workstations."""
    path = copy_of(new_centre, tmp_path / "other")
    other = desk_at(path, clock)
    other.seat(everyone)
    give_another_device(path, other, OTHER_DEVICE)
    yield new_centre, other
    other.store.close()


def differ(pair: Pair, made: Entity, field: str, values: tuple[object, object]) -> OpenConflict:
    """Make a thing that both know, let each write another value of its field, and meet."""
    kind = type(made)
    key = pair[0].write(lambda work: work.add(made).id).result
    take_in(pair[0], pair[1])

    def put(work: Work, value: object) -> None:
        setattr(work.get(kind, key), field, value)

    for desk, value in zip(pair, values, strict=True):
        desk.write(put, value)
    take_in(pair[1], pair[0])
    (one,) = pair[0].read(conflicts.conflicts)
    assert one.place == Place(kind.__tablename__, key, field)
    return one


def account_of() -> Account:
    """Make an account."""
    account = Account(username="sara", full_name="سارة", post="", role=Role.SHIFT_LEAD)
    account.password_hash = ""
    return account


def grant_of() -> RoleGrant:
    """Make the rights of a role as data."""
    return RoleGrant(id="another", role=Role.PRINT_OPERATOR, rights=["view_board"], known=3)


def wrap_of() -> FieldKeyWrap:
    """Make the key of the sealed fields as it is wrapped for a workstation."""
    return FieldKeyWrap(device_id=7, key_id="k", sealed="x", since=AT)


def report_of() -> ReportRecord:
    """Make a report that was made and not submitted."""
    return ReportRecord(
        kind="daily",
        work_date=SUNDAY,
        reference="1",
        file_name="x.pdf",
        sha256="0",
        fingerprint="0",
        pages=1,
        made_at=AT,
        account_id="x",
        state="made",
    )


def mark_of(day: date) -> Attendance:
    """Make the mark of a person on a day."""
    return Attendance(
        employee_id="e",
        agency_id="a",
        work_date=day,
        period=PeriodCode.MORNING,
        status=AttendanceStatus.PRESENT,
        arrived_at=None,
    )


def without(desk: Desk, *rights: Right) -> None:
    """Seat somebody who may settle conflicts and everything else but these."""
    desk.seat(Actor("z", "z", Role.SUPERVISOR, frozenset(Right) - set(rights)))


@pytest.mark.parametrize(
    ("made", "field", "values", "right", "asks"),
    [
        (account_of, "role", (Role.SUPERVISOR, Role.ADMINISTRATOR), Right.MANAGE_ACCOUNTS, True),
        (account_of, "password_hash", ("a", "b"), Right.MANAGE_ACCOUNTS, True),
        (grant_of, "rights", (["export"], ["reprint"]), Right.MANAGE_ACCOUNTS, True),
        (report_of, "approved_by", ("a", "b"), Right.APPROVE_REPORTS, True),
        (wrap_of, "sealed", ("a", "b"), Right.MANAGE_DEVICES, False),
    ],
)
def test_what_gives_power_is_settled_only_by_who_may_do_the_deed(
    pair: Pair,
    made: Callable[[], Entity],
    field: str,
    values: tuple[object, object],
    right: Right,
    *,
    asks: bool,
) -> None:
    """The right to settle is not enough, nor a right without the password; no value is made up."""
    one = differ(pair, made(), field, values)
    assert one.sides_only
    assert one.right is right
    desk, side = pair[0], one.sides[0].op
    without(desk, right)
    desk.proofs.give(reason="سبب")
    with pytest.raises(NotAllowed):
        desk.write(conflicts.settle, one.place, Keep.SIDE, side)
    without(desk)
    if asks:
        with pytest.raises(ReauthNeeded):
            desk.write(conflicts.settle, one.place, Keep.SIDE, side)
    for keep, choice in ((Keep.OTHER, "x"), (Keep.BOTH, None)):
        desk.proofs.give()
        with pytest.raises(InvalidInput):
            desk.write(conflicts.settle, one.place, keep, choice)
    assert desk.read(conflicts.conflicts) == (one,)


def test_a_mark_of_a_closed_day_is_settled_as_it_is_changed(pair: Pair) -> None:
    """By who may change that day, with the password again and a reason; then on both."""
    one = differ(
        pair, mark_of(SATURDAY), "status", (AttendanceStatus.LATE, AttendanceStatus.ABSENT)
    )
    desk, side = pair[0], one.sides[0].op
    without(desk, Right.EDIT_CLOSED_DAY)
    desk.proofs.give(reason="سبب")
    with pytest.raises(NotAllowed):
        desk.write(conflicts.settle, one.place, Keep.SIDE, side)
    without(desk)
    with pytest.raises(ReauthNeeded):
        desk.write(conflicts.settle, one.place, Keep.SIDE, side, "سبب")
    desk.proofs.give()
    with pytest.raises(InvalidInput):
        desk.write(conflicts.settle, one.place, Keep.SIDE, side)
    assert desk.read(conflicts.conflicts) == (one,)
    desk.write(conflicts.settle, one.place, Keep.SIDE, side, "راجعته مع الجهة")
    take_in(pair[0], pair[1])
    for at in pair:
        assert at.read(conflicts.conflicts) == ()


def test_a_mark_of_the_running_day_is_settled_without_the_password(pair: Pair) -> None:
    """Who marks a day that is open may end what two of them wrote."""
    one = differ(pair, mark_of(SUNDAY), "status", (AttendanceStatus.LATE, AttendanceStatus.ABSENT))
    without(pair[0], Right.EDIT_CLOSED_DAY)
    pair[0].write(conflicts.settle, one.place, Keep.SIDE, one.sides[0].op)
    assert pair[0].read(conflicts.conflicts) == ()
