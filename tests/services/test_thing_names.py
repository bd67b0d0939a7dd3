"""What people call a thing: its own name before the names of what it belongs to."""

from supervisor_app.models import Counter, Employee
from supervisor_app.services.desk import Desk
from supervisor_app.services.thing_names import Names
from supervisor_app.store.work import Work


def test_a_thing_is_called_by_its_own_name_first(demo: Desk) -> None:
    """An employee who has a counter by name, her attendance by hers, a counter by its number."""

    def check(work: Work) -> None:
        names = Names(work)
        person = work.session.query(Employee).filter(Employee.counter_id != "").first()
        counter = work.session.query(Counter).first()
        assert person is not None
        assert counter is not None
        own = {"name": person.name, "counter_id": person.counter_id, "agency_id": person.agency_id}
        assert names.thing(own) == person.name
        assert names.thing({"employee_id": person.id, "agency_id": person.agency_id}) == person.name
        assert names.thing({"number": counter.number, "agency_id": ""}) == str(counter.number)
        assert names.thing({}) == ""

    demo.read(check)


def test_an_instant_is_told_in_the_centres_zone(demo: Desk) -> None:
    """Stored in UTC, shown as the wall clock of the centre; other texts stay as they are."""

    def check(work: Work) -> None:
        names = Names(work)
        stored = "2025-10-05T06:00:00.000000+00:00"
        assert names.value("at", stored) == "2025-10-05T09:00:00+03:00"
        assert names.value("note", "ملاحظة") == "ملاحظة"
        assert names.value("number", 7) == 7

    demo.read(check)
