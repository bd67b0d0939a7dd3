"""Lists of agencies, services and employees taken over from files; reading them is `intake`.

A row that names something known (by code or number, else by name) changes it, any other adds one;
a row that changes nothing is counted as known, so that the same file twice changes nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import func, select

from supervisor_app.errors import InvalidInput
from supervisor_app.intake.table_words import TableKind
from supervisor_app.intake.tables import Table, read_table
from supervisor_app.intake.ticket_words import VALUES, Field, folded
from supervisor_app.intake.tickets import RefusedRow
from supervisor_app.models import Agency, Counter, Employee, Service
from supervisor_app.models.base import Base, new_id
from supervisor_app.rules.backup_rotation import Reason
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel
from supervisor_app.services import backups
from supervisor_app.services.desk import Desk
from supervisor_app.services.room import need_room
from supervisor_app.store.work import Work
from supervisor_app.system.progress import Progress
from supervisor_app.text.numerals import fold_digits
from supervisor_app.text.search_key import search_key
from supervisor_app.text.vocabulary import words

_NO_WORDS = frozenset({"code", "number", "phone", "counter"})
M = TypeVar("M", Agency, Service, Employee)


@dataclass(frozen=True, slots=True)
class ListReport:
    """What a list came to; `stored` were added or changed, `known` say what was there already."""

    file_name: str
    rows: int
    stored: int
    known: int
    refused: int
    refused_rows: tuple[RefusedRow, ...]
    before: bool
    dry: bool


class _TryOnly(Exception):
    """Takes a try back; it never leaves this module."""

    def __init__(self, report: ListReport) -> None:
        super().__init__()
        self.report = report


def import_file(
    desk: Desk, progress: Progress, kind: str, path: Path, *, dry: bool = False
) -> ListReport:
    """Take a list over as one action; `dry` tells what it would come to and changes nothing.

    Raises NotAllowed, SpaceShort, and what reading raises.
    """
    what = TableKind(kind)
    desk.read(_may, what)
    need_room(desk.paths.folder)
    progress.total(2)
    table = read_table(path, what)
    progress.step()
    if not dry:
        # A list writes over what was known of hundreds; a later change keeps it from being undone.
        backups.before(desk, Reason.LIST)
    try:
        report = desk.write(_store, what, path, table, dry=dry).result
    except _TryOnly as tried:
        report = tried.report
    progress.step()
    return report


def _may(work: Work, kind: TableKind) -> None:
    staff = kind is TableKind.EMPLOYEES
    work.require(Right.EDIT_STAFF if staff else Right.EDIT_CATALOGUE)


def _store(work: Work, kind: TableKind, path: Path, table: Table, *, dry: bool) -> ListReport:
    _may(work, kind)
    makers: dict[TableKind, Callable[[Work], _Agencies | _Services | _Employees]] = {
        TableKind.AGENCIES: _Agencies,
        TableKind.SERVICES: _Services,
        TableKind.EMPLOYEES: _Employees,
    }
    take = makers[kind](work).take
    stored, more = 0, list(table.refused)
    for row in table.rows:
        try:
            stored += take(_with_plain_digits(row.values))
        except InvalidInput as error:
            field, reason = str(error.params["field"]), str(error.params["reason"])
            more.append(RefusedRow(row.line, field, reason, str(error.params["value"])))
    whole = len(table.rows) + len(table.refused)
    report = ListReport(
        file_name=path.name,
        rows=whole,
        stored=stored,
        known=whole - stored - len(more),
        refused=len(more),
        refused_rows=tuple(sorted(more, key=lambda one: one.line)),
        before=whole > 0 and not stored and not more,
        dry=dry,
    )
    if dry:
        raise _TryOnly(report)
    return report


def _with_plain_digits(values: Mapping[str, str]) -> dict[str, str]:
    """Return the values with what is no word in ASCII digits, as everything is stored."""
    return {
        name: fold_digits(value) if name in _NO_WORDS else value for name, value in values.items()
    }


class _Agencies:
    """Agencies by code, else by name."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._known = _index(work, Agency, lambda one: (one.code, one.name, one.short_name))
        self._next = (work.session.scalar(select(func.max(Agency.position))) or -1) + 1

    def take(self, values: dict[str, str]) -> bool:
        """Add or change an agency; tell whether anything changed."""
        name = values["name"]
        row = _find(self._known, values.get("code", ""), name)
        fields: dict[str, Any] = {
            "name": name,
            "short_name": values.get("short_name") or (row.short_name if row else name),
            "code": values.get("code") or (row.code if row else ""),
        }
        fields["search_key"] = search_key(f"{name} {fields['short_name']}")
        changed = row is None or _change(row, fields)
        if row is None:
            row = Agency(id=new_id(), position=self._next, active_from=self._work.today(), **fields)
            self._next += 1
            self._work.add(row)
        _note(self._known, row, (row.code, row.name, row.short_name))
        return changed


class _Services:
    """Services of an agency by code, else by name."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._agencies = _index(work, Agency, lambda one: (one.code, one.name, one.short_name))
        self._known = _index(
            work,
            Service,
            lambda one: (f"{one.agency_id} {one.code}", f"{one.agency_id} {one.name}"),
        )

    def take(self, values: dict[str, str]) -> bool:
        """Add or change a service; raises InvalidInput for an unknown agency or channel."""
        agency = _owner(self._agencies, values["agency"])
        code, name = values.get("code", ""), values["name"]
        row = _find(self._known, f"{agency.id} {code}" if code else "", f"{agency.id} {name}")
        channels = _channels(values.get("channels", ""))
        fields: dict[str, Any] = {
            "agency_id": agency.id,
            "code": code or (row.code if row else ""),
            "name": name,
            "search_key": search_key(name),
            "channels": channels or (list(row.channels) if row else [Channel.DESK.value]),
        }
        changed = row is None or _change(row, fields)
        if row is None:
            row = self._work.add(Service(id=new_id(), **fields))
        _note(self._known, row, (f"{agency.id} {row.code}", f"{agency.id} {row.name}"))
        return changed


class _Employees:
    """Employees by number, else by name (and agency, where the list says it)."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._agencies = _index(work, Agency, lambda one: (one.code, one.name, one.short_name))
        self._by_number: dict[str, Employee] = {}
        self._by_name: dict[str, list[Employee]] = {}
        for row in work.session.scalars(select(Employee)):
            self._keep(row)
        self._counters = {
            (one.agency_id, one.number): one.id for one in work.session.scalars(select(Counter))
        }

    def take(self, values: dict[str, str]) -> bool:
        """Add or change an employee.

        Raises InvalidInput for an unknown agency, section or counter, and for a name that is not
        one person's.
        """
        agency = values.get("agency", "")
        agency_id = _owner(self._agencies, agency).id if agency else ""
        number, name = values.get("number", ""), values["name"]
        row = self._by_number.get(search_key(number)) or self._namesake(name, number, agency_id)
        agency_id = agency_id or (row.agency_id if row else "")
        fields: dict[str, Any] = {
            "name": name,
            "search_key": search_key(name),
            "number": number or (row.number if row else ""),
            "agency_id": agency_id,
            "section": _section(values.get("section", ""), row),
            "job_title": values.get("job_title") or (row.job_title if row else ""),
            "phone": values.get("phone") or (row.phone if row else ""),
            "counter_id": self._counter(agency_id, values.get("counter", ""), row),
        }
        if row is not None:
            return _change(row, fields)
        self._keep(self._work.add(Employee(id=new_id(), active_from=self._work.today(), **fields)))
        return True

    def _keep(self, row: Employee) -> None:
        if row.number:
            self._by_number.setdefault(search_key(row.number), row)
        self._by_name.setdefault(search_key(row.name), []).append(row)

    def _namesake(self, name: str, number: str, agency_id: str) -> Employee | None:
        """Find by name; whoever has another number is another person of that name."""
        found = [
            row
            for row in self._by_name.get(search_key(name), ())
            if not (agency_id and row.agency_id != agency_id) and not (number and row.number)
        ]
        if len(found) > 1:
            raise InvalidInput(field="name", reason="ambiguous", value=name)
        return found[0] if found else None

    def _counter(self, agency_id: str, text: str, row: Employee | None) -> str:
        if not text:
            return row.counter_id if row and row.agency_id == agency_id else ""
        found = self._counters.get((agency_id, int(text))) if text.isdecimal() else None
        if found is None:
            raise InvalidInput(field="counter", reason="unknown", value=text)
        return found


def _index(work: Work, kind: type[M], keys: Callable[[M], tuple[str, ...]]) -> dict[str, M]:
    found: dict[str, M] = {}
    for row in work.session.scalars(select(kind)):
        _note(found, row, keys(row))
    return found


def _note(index: dict[str, M], row: M, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key.strip():
            index.setdefault(search_key(key), row)


def _find(index: dict[str, M], first: str, second: str) -> M | None:
    found = index.get(search_key(first)) if first else None
    return found or index.get(search_key(second))


def _owner(index: dict[str, Agency], text: str) -> Agency:
    found = index.get(search_key(text))
    if found is None:
        raise InvalidInput(field="agency", reason="unknown", value=text)
    return found


def _channels(text: str) -> list[str]:
    known = _meanings(Field.CHANNEL)
    found = []
    for part in text.replace("،", "|").replace(",", "|").split("|"):
        if part.strip():
            value = known.get(search_key(part))
            if value is None:
                raise InvalidInput(field="channel", reason="unknown", value=part.strip())
            found.append(value)
    return found


def _section(text: str, row: Employee | None) -> Section:
    if not text:
        return row.section if row else Section.MEN
    found = _meanings(Field.SECTION).get(search_key(text))
    if found is None:
        raise InvalidInput(field="section", reason="unknown", value=text)
    return Section(found)


def _meanings(field: Field) -> dict[str, str]:
    """Return the value of each word that ticket files, screens or exports use for it."""
    return {
        **folded(VALUES[field]),
        **{search_key(word): value for value, word in words(field.value).items()},
        **{search_key(value): value for value in VALUES[field]},
    }


def _change(row: Base, fields: Mapping[str, object]) -> bool:
    changed = False
    for name, value in fields.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
            changed = True
    return changed
