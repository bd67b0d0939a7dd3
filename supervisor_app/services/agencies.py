"""The agencies under the roof and their counters: list, add, edit, end; presence is elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import Agency, Counter
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.store.work import Work
from supervisor_app.text.search_key import search_key

HIGHEST_COUNTER = 9999


@dataclass(frozen=True, slots=True)
class CounterDraft:
    """A counter as it is typed; `periods` are those in which the agency agreed to open it."""

    number: int
    section: Section
    periods: tuple[PeriodCode, ...]


@dataclass(frozen=True, slots=True)
class CounterRow:
    """One counter as a list shows it."""

    id: str
    number: int
    section: Section
    periods: tuple[PeriodCode, ...]


@dataclass(frozen=True, slots=True)
class AgencyDraft:
    """An agency as it is typed; `short_name` is what fits a tile."""

    name: str
    short_name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One agency with its open counters; `until` is its last day, None while it has none."""

    id: str
    name: str
    short_name: str
    code: str
    until: date | None
    counters: tuple[CounterRow, ...]


def agencies(work: Work) -> tuple[AgencyRow, ...]:
    """Return the agencies in the order of the board; those that have ended come last."""
    work.require(Right.EDIT_CATALOGUE)
    today = work.today()
    counters: dict[str, list[CounterRow]] = {}
    found = select(
        Counter.agency_id, Counter.id, Counter.number, Counter.section, Counter.periods
    ).where(or_(Counter.active_until.is_(None), Counter.active_until >= today))
    for agency_id, key, number, section, periods in work.session.execute(
        found.order_by(Counter.number)
    ):
        codes = tuple(PeriodCode(code) for code in periods)
        counters.setdefault(agency_id, []).append(CounterRow(key, number, section, codes))
    rows = work.session.execute(
        select(
            Agency.id, Agency.name, Agency.short_name, Agency.code, Agency.active_until
        ).order_by(Agency.position, Agency.name)
    )
    listed = [AgencyRow(*row, counters=tuple(counters.get(row[0], ()))) for row in rows]
    return tuple(sorted(listed, key=lambda row: row.until is not None and row.until < today))


def add(work: Work, draft: AgencyDraft) -> str:
    """Take an agency under the roof and return its id; raises InvalidInput."""
    work.require(Right.EDIT_CATALOGUE)
    _check(work, draft)
    last = work.session.scalar(select(func.max(Agency.position)))
    row = Agency(
        name=draft.name.strip(),
        short_name=draft.short_name.strip(),
        code=draft.code.strip(),
        search_key=_key(draft),
        position=0 if last is None else last + 1,
        active_from=work.today(),
    )
    return work.add(row).id


def edit(work: Work, agency_id: str, draft: AgencyDraft) -> None:
    """Change an agency's names and code; raises InvalidInput."""
    work.require(Right.EDIT_CATALOGUE)
    _check(work, draft, but=agency_id)
    row = work.get(Agency, agency_id)
    row.name, row.short_name = draft.name.strip(), draft.short_name.strip()
    row.code, row.search_key = draft.code.strip(), _key(draft)


def end(work: Work, agency_id: str) -> None:
    """Let today be an agency's last day; its past stays. Raises Conflict when it has ended."""
    work.require(Right.EDIT_CATALOGUE)
    row = work.get(Agency, agency_id)
    if row.active_until is not None:
        raise Conflict(kind="agency", state="")
    row.active_until = work.today()


def resume(work: Work, agency_id: str) -> None:
    """Take back the end of an agency."""
    work.require(Right.EDIT_CATALOGUE)
    work.get(Agency, agency_id).active_until = None


def add_counter(work: Work, agency_id: str, draft: CounterDraft) -> str:
    """Give an agency a counter and return its id; raises InvalidInput for a number in use."""
    work.require(Right.EDIT_CATALOGUE)
    work.get(Agency, agency_id)
    if not 0 < draft.number <= HIGHEST_COUNTER:
        raise InvalidInput(field="counter", reason="out_of_range", value=draft.number)
    if not draft.periods:
        raise InvalidInput(field="period", reason="required", value="")
    taken = select(Counter.id).where(
        Counter.number == draft.number,
        or_(Counter.active_until.is_(None), Counter.active_until >= work.today()),
    )
    if work.session.scalar(taken) is not None:
        raise InvalidInput(field="counter", reason="taken", value=draft.number)
    row = Counter(
        agency_id=agency_id,
        number=draft.number,
        section=draft.section,
        periods=_codes(draft.periods),
    )
    return work.add(row).id


def edit_counter(work: Work, counter_id: str, draft: CounterDraft) -> None:
    """Change a counter's section and agreed periods; its number stays with its past."""
    work.require(Right.EDIT_CATALOGUE)
    if not draft.periods:
        raise InvalidInput(field="period", reason="required", value="")
    row = work.get(Counter, counter_id)
    row.section, row.periods = draft.section, _codes(draft.periods)


def end_counter(work: Work, counter_id: str) -> None:
    """Let yesterday be a counter's last day, so that it is gone from today's board."""
    work.require(Right.EDIT_CATALOGUE)
    row = work.get(Counter, counter_id)
    row.active_until = date.fromordinal(work.today().toordinal() - 1)


def _check(work: Work, draft: AgencyDraft, *, but: str = "") -> None:
    for field in ("name", "short_name"):
        if not getattr(draft, field).strip():
            raise InvalidInput(field=field, reason="required", value="")
    same = select(Agency.id).where(Agency.name == draft.name.strip(), Agency.id != but)
    if work.session.scalar(same) is not None:
        raise InvalidInput(field="name", reason="taken", value=draft.name)
    code = draft.code.strip()
    same = select(Agency.id).where(Agency.code == code, Agency.id != but)
    if code and work.session.scalar(same) is not None:
        raise InvalidInput(field="code", reason="taken", value=code)


def _key(draft: AgencyDraft) -> str:
    return search_key(f"{draft.name} {draft.short_name}")


def _codes(periods: Sequence[PeriodCode]) -> list[str]:
    return [code.value for code in PeriodCode if code in periods]
