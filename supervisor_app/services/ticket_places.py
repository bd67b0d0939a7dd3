"""The centre's words for the ticket reader, and the stable numbers that stand for them in rows."""

from dataclasses import dataclass

from sqlalchemy import func, select

from supervisor_app.intake.places import Catalogue, Entry
from supervisor_app.intake.tickets import Terms
from supervisor_app.models import Agency, Centre, Counter, Service, TicketPlace
from supervisor_app.models.base import natural_id
from supervisor_app.services.days import periods
from supervisor_app.store.work import Work

_AGENCY, _SERVICE, _COUNTER = "agency", "service", "counter"


@dataclass(frozen=True, slots=True)
class Places:
    """What a file is read against, and the ids behind the numbers of its rows."""

    terms: Terms
    ids: dict[int, str]


def places(work: Work) -> Places:
    """Give every agency, service and counter its number, new ones at once, and return them all."""
    known = {
        (row.kind, row.thing_id): row.number for row in work.session.scalars(select(TicketPlace))
    }
    numbers = _Numbers(work, known)
    agencies = [
        Entry(numbers.of(_AGENCY, row.id), row.id, (row.name, row.short_name, row.code))
        for row in work.session.scalars(select(Agency))
    ]
    services = [
        Entry(
            numbers.of(_SERVICE, row.id),
            row.id,
            (row.name, row.code),
            numbers.of(_AGENCY, row.agency_id),
        )
        for row in work.session.scalars(select(Service))
    ]
    counters = [
        Entry(
            numbers.of(_COUNTER, row.id),
            row.id,
            (str(row.number),),
            numbers.of(_AGENCY, row.agency_id),
        )
        for row in work.session.scalars(select(Counter))
    ]
    catalogue = Catalogue(tuple(agencies), tuple(services), tuple(counters))
    centre = work.session.get(Centre, natural_id("centre", work.centre_id))
    terms = Terms(
        catalogue,
        tuple(row.times for row in periods(work)),
        work.today(),
        centre.zone if centre else "Asia/Riyadh",
    )
    return Places(terms, {number: thing for (_, thing), number in numbers.known.items()})


class _Numbers:
    """Hands out the next free number to what has none."""

    def __init__(self, work: Work, known: dict[tuple[str, str], int]) -> None:
        self.known = known
        self._work = work
        highest = work.session.scalar(select(func.max(TicketPlace.number)))
        self._next = (highest or 0) + 1

    def of(self, kind: str, thing_id: str) -> int:
        """Return the number of a thing."""
        number = self.known.get((kind, thing_id))
        if number is None:
            number = self.known[kind, thing_id] = self._next
            self._next += 1
            self._work.add(TicketPlace(number=number, kind=kind, thing_id=thing_id))
        return number
