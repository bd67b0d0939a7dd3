"""A day on a disk that is full at each step and has room again; a program on a disk of its own.

Arguments: a centre's database to copy onto the disk, and the disk. It ends with 0 and "done"
when every step said why it could not go on, lost nothing, and went on once there was room.
"""

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import func, select

from supervisor_app.errors import DiskFull
from supervisor_app.models import Attendance, Employee, RosterEntry
from supervisor_app.models.base import natural_id
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Actor, Right, Role
from supervisor_app.services import attendance, backups, catalogue_files, integrity
from supervisor_app.services.attendance import Mark
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import archive
from supervisor_app.services.reports.daily.gather import Wanted
from supervisor_app.store.work import Work
from supervisor_app.sync import sealed_file
from supervisor_app.sync.seal import FileKey
from supervisor_app.system import space
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from supervisor_app.text import translate
from supervisor_app.text.messages import sentence
from tests.conftest import NOW, desk_at

MORNING = PeriodCode.MORNING
LONG = "ملاحظة طويلة " * 300
PLENTY = 10_000_000_000


def full(disk: Path) -> Path:
    """Take every byte that is left and return the file that holds them."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while file.write(b"x" * size):
                    continue
            except OSError:
                continue
    return filler


def hindered(name: str, disk: Path, step: Callable[[], object]) -> None:
    """Try a step on the full disk, hear the sentence, make room and take the same step again."""
    filler = full(disk)
    try:
        step()
    except DiskFull as error:
        said = sentence(error)
        if not (said.what and said.safe and said.next):
            raise AssertionError(name) from error
    else:
        raise AssertionError(f"{name} found room on a full disk")
    finally:
        filler.unlink()
    step()
    print(name, flush=True)  # noqa: T201  the test reads which steps were taken


def day(desk: Desk, disk: Path, elsewhere: Path) -> None:
    """Note, read a list, mark, report, copy and exchange, each first without room."""
    people = elsewhere / "people.csv"
    lines = [f"موظف رقم {number},9{number:04}" for number in range(100)]
    people.write_text("\n".join(["الاسم,الرقم الوظيفي", *lines]), encoding="utf-8")
    read = partial(catalogue_files.import_file, desk, Unwatched(), "employees", people)
    hindered("import", disk, read)
    with desk.store.read(desk.actor) as work:
        everyone = list(work.session.scalars(select(Employee.id)))
    desk.write(_plan, everyone)
    marks = [Mark(one, AttendanceStatus.ABSENT, note=LONG) for one in everyone]
    hindered("mark", disk, partial(desk.write, attendance.mark, NOW.date(), MORNING, marks))
    drawn = archive.draw_daily(desk, Unwatched(), Wanted(NOW.date()))
    hindered("report", disk, partial(archive.keep, desk, drawn))
    hindered("copy", disk, partial(backups.back_up, desk, Unwatched()))
    key = FileKey(bytes(range(32)))
    carried = disk / "carried"
    hindered("exchange", disk, partial(sealed_file.exchange, desk.store, carried, key, Unwatched()))
    with desk.store.read(desk.actor) as work:
        kept = work.session.scalar(select(func.count()).select_from(Attendance))
    if kept != len(everyone) or not everyone:
        raise AssertionError("a mark was lost")


def _plan(work: Work, everyone: list[str]) -> None:
    for one in everyone:
        key = natural_id("roster_entry", one, NOW.date().isoformat(), MORNING.value)
        work.add(RosterEntry(id=key, employee_id=one, work_date=NOW.date(), period=MORNING))


def main(centre: Path, disk: Path, elsewhere: Path) -> None:
    """Put the centre on the disk and go through the day; the whole check comes last."""
    translate.set_language("ar")
    # What refuses below is the disk itself, not the product's own caution.
    space.free_bytes = lambda _: PLENTY
    desk = desk_at(Path(shutil.copy(centre, disk / "centre.db")), FixedClock(NOW))
    desk.paths.prepare()
    desk.seat(Actor("01J9TESTACTOR", "هدى المشرفة", Role.SUPERVISOR, frozenset(Right)))
    try:
        day(desk, disk, elsewhere)
        if not integrity.check(desk, Unwatched()).ok:
            raise AssertionError("the check found a fault")
    finally:
        desk.store.close()
    print("done")  # noqa: T201  the test reads it


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
