"""The disk is full while attendance is marked, and has room again later."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from supervisor_app.errors import DiskFull
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services import attendance, days, integrity
from supervisor_app.services.attendance import Mark
from supervisor_app.services.desk import Desk
from supervisor_app.system.progress import Unwatched
from supervisor_app.text.messages import sentence

MORNING = PeriodCode.MORNING
LONG_NOTE = "ملاحظة طويلة " * 400
MOST_PAGES = 1 << 30


@contextmanager
def without_room(desk: Desk) -> Iterator[None]:
    """Let the database's file not grow by a single page; the engine itself says it is full."""

    def limit(pages: int) -> None:
        with desk.store._engines.writer.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute(f"PRAGMA max_page_count = {pages}").fetchone()

    with desk.store.raw() as raw:
        # Free pages inside the file would be room still.
        raw.execute("VACUUM")
    limit(1)
    try:
        yield
    finally:
        limit(MOST_PAGES)


def test_a_full_disk_keeps_the_old_and_takes_the_same_mark_later(demo: Desk) -> None:
    """Nothing of the block is half written, the sentence says what to do, the next try is kept."""
    before = demo.read(attendance.sheet, demo.read(days.board_day), MORNING)
    unmarked = [row.employee_id for row in before.rows if row.status is None]
    marks = [Mark(one, AttendanceStatus.ABSENT, note=LONG_NOTE) for one in unmarked]
    with without_room(demo):
        with pytest.raises(DiskFull) as caught:
            demo.write(attendance.mark, before.day, MORNING, marks)
        said = sentence(caught.value)
        assert "القرص" in said.what
        assert said.safe
        assert said.next
        assert demo.read(attendance.sheet, before.day, MORNING) == before
    assert integrity.check(demo, Unwatched()).ok
    assert demo.write(attendance.mark, before.day, MORNING, marks).result == len(unmarked) > 0
    after = demo.read(attendance.sheet, before.day, MORNING)
    assert after.counts.unmarked == 0
    assert integrity.check(demo, Unwatched()).ok
