"""Faults that carry people's names and numbers leave none of them in log, terminal or dialog."""

import logging
import traceback
from pathlib import Path

import pytest
import sqlalchemy as sa

from supervisor_app.errors import KnownError
from supervisor_app.models import Employee
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import catalogue_files, sign_in
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from supervisor_app.system.log import close_log, open_log, scrub
from supervisor_app.system.progress import Unwatched

NAMES = ("زهرة المصنوعة", "عبدالإله القحطاني")
NUMBERS = ("1087654321", "٠٥٥١٢٣٤٥٦٧", "2098765432")
SEEDED = (*NAMES, *NUMBERS, *(part for name in NAMES for part in name.split()))
LOG = logging.getLogger("supervisor_app.tests")


def broken_insert(work: Work, name: str, number: str) -> None:
    """Insert what the database refuses, with the person among the values."""
    statement = "INSERT INTO employee (id, centre_id, name, number) VALUES (?, ?, ?, ?)"
    work.raw().execute(statement, ("same", 1, name, number))


def broken_flush(work: Work, name: str, number: str) -> None:
    """Let SQLAlchemy fail on a row of that person."""
    work.session.execute(
        sa.insert(Employee).values(id=None, name=name, number=number, section="men")
    )


def broken_sum(_: Work, name: str, number: str) -> None:
    """Raise a bug whose text carries the person."""
    raise ValueError(f"no such row: {name} {number}")


@pytest.mark.parametrize("fault", [broken_insert, broken_flush, broken_sum])
def test_a_fault_with_a_person_in_it_is_logged_without(
    demo: Desk,
    tmp_path: Path,
    fault: object,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Fifty faults: the log has each with its trace, and not one name or number."""
    handler = open_log(tmp_path)
    details = []
    try:
        for turn in range(17):
            try:
                with demo.store.write(SYSTEM) as work:
                    name, number = NAMES[turn % 2], NUMBERS[turn % 3]
                    fault(work, name, number)  # type: ignore[operator]  # one of the three above
            except Exception as error:
                LOG.exception("fault %s", turn)
                details.append(scrub("".join(traceback.format_exception(error))))
    finally:
        close_log(handler)
    written = (tmp_path / "supervisor.log").read_text(encoding="utf-8")
    said = capfd.readouterr()
    assert written.count("Traceback") >= len(details) == 17
    assert caplog.records
    for word in SEEDED:
        assert word not in written
        assert word not in said.out + said.err
        assert not [text for text in details if word in text]


def test_refused_files_log_no_row(
    demo: Desk,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A list of employees that does not hold leaves its people out of log and terminal."""
    sign_in.seat_without_password(demo, "supervisor")
    handler = open_log(tmp_path)
    path = tmp_path / "employees.csv"
    rows = "".join(f"{name},{number},no such agency\n" for name in NAMES for number in NUMBERS)
    try:
        for text in (rows, f"name,number,agency\n{rows}", f"الاسم,الرقم,الجهة\n{rows}"):
            path.write_text(text, encoding="utf-8")
            try:
                catalogue_files.import_file(demo, Unwatched(), "employees", path, dry=False)
            except KnownError as error:
                LOG.warning("refused: %s", error.code)
    finally:
        close_log(handler)
    log = tmp_path / "supervisor.log"
    written = log.read_text(encoding="utf-8") if log.exists() else ""
    said = capfd.readouterr()
    for word in SEEDED:
        assert word not in written + said.out + said.err
    assert all(word not in caplog.text for word in NUMBERS)
