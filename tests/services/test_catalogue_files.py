"""Lists taken over from files: what is known is changed or left, nothing is taken twice."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from supervisor_app.errors import NotAllowed, UnreadableFile
from supervisor_app.models import Agency, Counter, Employee, Service
from supervisor_app.models.base import Base
from supervisor_app.rules.section import Section
from supervisor_app.services import accounts, catalogue_files, integrity, undo
from supervisor_app.services.catalogue_files import ListReport
from supervisor_app.services.desk import Desk
from supervisor_app.system.progress import Unwatched

AGENCIES = "الاسم,المختصر,الرمز\nوزارة العدل,العدل,J1\nهيئة الزكاة,الزكاة,Z1\n"
SERVICES = (
    "الجهة,الخدمة,الرمز,القنوات\nالعدل,توثيق وكالة,S1,شباك|خدمة إلكترونية\nZ1,سداد زكاة,S2,\n"
)
PEOPLE = (
    "الاسم,الرقم الوظيفي,الجهة,القسم,المسمى الوظيفي,الجوال\n"
    "منى العتيبي,١٠١,العدل,نساء,كاتبة عدل,0500000001\n"
    "خالد الحربي,102,الزكاة,رجال,محاسب,\n"
)


def take(desk: Desk, kind: str, text: str, *, dry: bool = False, name: str = "") -> ListReport:
    """Write a list as a file and take it over."""
    path = desk.paths.folder / (name or f"{kind}.csv")
    path.write_text(text, "utf-8")
    return catalogue_files.import_file(desk, Unwatched(), kind, path, dry=dry)


def rows(desk: Desk, kind: type[Base]) -> dict[str, Base]:
    """Return the rows of a table by name."""
    with desk.store.read(desk.actor) as work:
        return {row.name: row for row in work.session.scalars(select(kind))}


def entries(desk: Desk) -> int:
    """Return how long the journal is."""
    return integrity.check(desk, Unwatched()).entries


def test_a_list_comes_over_whole(new_centre: Desk) -> None:
    """Agencies, their services and employees are stored with what the columns say."""
    for kind, text in (("agencies", AGENCIES), ("services", SERVICES), ("employees", PEOPLE)):
        report = take(new_centre, kind, text)
        assert (report.rows, report.stored, report.refused) == (2, 2, 0)
    agencies, services = rows(new_centre, Agency), rows(new_centre, Service)
    people = rows(new_centre, Employee)
    assert agencies["وزارة العدل"].short_name == "العدل"
    assert [a.position for a in agencies.values()] == [0, 1]
    assert services["توثيق وكالة"].agency_id == agencies["وزارة العدل"].id
    assert services["توثيق وكالة"].channels == ["desk", "e_service"]
    assert services["سداد زكاة"].channels == ["desk"]
    mona = people["منى العتيبي"]
    assert (mona.number, mona.section.value, mona.job_title) == ("101", "women", "كاتبة عدل")
    assert mona.agency_id == agencies["وزارة العدل"].id


def test_the_same_list_twice_changes_nothing(new_centre: Desk) -> None:
    """A second time every row is known and the journal does not grow."""
    for kind, text in (("agencies", AGENCIES), ("services", SERVICES), ("employees", PEOPLE)):
        take(new_centre, kind, text)
        before = entries(new_centre)
        again = take(new_centre, kind, text)
        assert (again.before, again.stored, again.known) == (True, 0, 2)
        assert entries(new_centre) == before


def test_a_code_is_stronger_than_a_name(new_centre: Desk) -> None:
    """A row with a known code renames what has it; a row without one is found by its name."""
    take(new_centre, "agencies", AGENCIES)
    report = take(new_centre, "agencies", "name,code\nوزارة العدل والتوثيق,J1\nهيئة الزكاه,\n")
    assert (report.rows, report.stored, report.known) == (2, 2, 0)
    found = rows(new_centre, Agency)
    assert set(found) == {"وزارة العدل والتوثيق", "هيئة الزكاه"}
    assert found["هيئة الزكاه"].code == "Z1"


def test_what_a_file_does_not_say_stays(new_centre: Desk) -> None:
    """A list without a column leaves what stood there: nobody loses a telephone or a section."""
    take(new_centre, "agencies", AGENCIES)
    take(new_centre, "employees", PEOPLE)
    take(new_centre, "employees", "الاسم,الرقم الوظيفي,الجهة\nمنى العتيبي,101,العدل\n")
    mona = rows(new_centre, Employee)["منى العتيبي"]
    assert (mona.phone, mona.section.value) == ("0500000001", "women")


def test_refused_rows_name_line_and_reason(new_centre: Desk) -> None:
    """An unknown agency, section, channel or counter refuses its row, not the others."""
    take(new_centre, "agencies", AGENCIES)
    people = take(
        new_centre,
        "employees",
        "name,agency,section,counter\nأ,العدل,رجال,\nب,البلدية,,\n,العدل,,\nج,العدل,أخرى,\nد,العدل,,9\n",
    )
    said = [(row.line, row.field, row.reason) for row in people.refused_rows]
    assert said == [
        (3, "agency", "unknown"),
        (4, "name", "missing"),
        (5, "section", "unknown"),
        (6, "counter", "unknown"),
    ]
    assert (people.rows, people.stored, people.refused) == (5, 1, 4)
    services = take(new_centre, "services", "الجهة,الخدمة,القنوات\nالعدل,صك,حمام زاجل\n")
    assert [(row.line, row.field) for row in services.refused_rows] == [(2, "channel")]


def test_a_counter_is_found_in_the_agency(new_centre: Desk) -> None:
    """A number of a counter means the agency's own, in digits of either kind."""
    take(new_centre, "agencies", AGENCIES)
    agency = rows(new_centre, Agency)["وزارة العدل"]
    with new_centre.store.write(new_centre.actor) as work:
        counter = work.add(
            Counter(number=4, agency_id=agency.id, section=Section.MEN, periods=["morning"])
        ).id
    take(new_centre, "employees", "الاسم,الجهة,الشباك\nسعد,العدل,٤\n")
    assert rows(new_centre, Employee)["سعد"].counter_id == counter


def test_a_try_leaves_no_trace(new_centre: Desk) -> None:
    """A dry run says what would come of the list and writes neither row nor entry."""
    before = entries(new_centre)
    report = take(new_centre, "agencies", AGENCIES, dry=True)
    assert (report.dry, report.stored) == (True, 2)
    assert (rows(new_centre, Agency), entries(new_centre)) == ({}, before)


def test_a_list_is_one_action(new_centre: Desk) -> None:
    """Undone, a list goes as a whole, and what it had changed comes back."""
    before = entries(new_centre)
    take(new_centre, "agencies", AGENCIES)
    assert entries(new_centre) == before + 2
    with new_centre.store.raw() as raw:
        (body,) = raw.execute("SELECT body FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    new_centre.write(undo.revert, json.loads(body)["o"])
    assert not rows(new_centre, Agency)


def test_a_file_that_is_no_list_is_refused_whole(new_centre: Desk) -> None:
    """A file without the needed columns, or of another kind, changes nothing."""
    before = entries(new_centre)
    with pytest.raises(UnreadableFile):
        take(new_centre, "agencies", "لون,حجم\nأحمر,كبير\n")
    path = new_centre.paths.folder / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    with pytest.raises(UnreadableFile):
        catalogue_files.import_file(new_centre, Unwatched(), "employees", path)
    assert entries(new_centre) == before


def test_lists_need_their_rights(demo: Desk) -> None:
    """A print operator takes over no list; the file is not even read."""
    accounts.seat_without_password(demo, "print_operator")
    for kind in ("agencies", "services", "employees"):
        with pytest.raises(NotAllowed):
            catalogue_files.import_file(demo, Unwatched(), kind, Path("not there.csv"))


def test_two_people_of_one_name_stay_two(new_centre: Desk) -> None:
    """Another number is another person; a name alone that two have is refused."""
    take(new_centre, "employees", "الاسم,الرقم\nمحمد علي,7\nمحمد علي,8\nمحمد علي,7\n")
    report = take(new_centre, "employees", "الاسم,الجوال\nمحمد علي,0500000002\n")
    assert [(row.field, row.reason) for row in report.refused_rows] == [("name", "ambiguous")]
    with new_centre.store.read(new_centre.actor) as work:
        numbers = [row.number for row in work.session.scalars(select(Employee))]
    assert sorted(numbers) == ["7", "8"]


def test_a_list_without_agencies_moves_nobody(new_centre: Desk) -> None:
    """Where a list has no column of agencies, people are found by name and stay where they are."""
    take(new_centre, "agencies", AGENCIES)
    take(new_centre, "employees", PEOPLE)
    report = take(new_centre, "employees", "الاسم,المسمى الوظيفي\nخالد الحربي,محاسب أول\n")
    khalid = rows(new_centre, Employee)["خالد الحربي"]
    assert (report.stored, khalid.job_title) == (1, "محاسب أول")
    assert khalid.agency_id == rows(new_centre, Agency)["هيئة الزكاة"].id
