"""Shortage cases: opened by hand or by themselves, taken step by step; letters are drafts here."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import Account, Agency, CaseStep, Centre, ShortageCase
from supervisor_app.models.base import natural_id, new_id
from supervisor_app.rules.presence import AgencyState, Cause
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.rules.shortage import (
    OPENS_AFTER_MINUTES,
    REPLY_DAYS,
    CaseFacts,
    CaseState,
    Step,
    StepKind,
    Subject,
    deadline,
    fold,
    may_follow,
)
from supervisor_app.services import days, presence_board
from supervisor_app.services.working_days import working_days
from supervisor_app.store.work import Work

LONGEST_WAIT_MINUTES, LONGEST_REPLY_DAYS = 240, 30
SHOWN_CLOSED = timedelta(days=90)
_SHORT = frozenset({AgencyState.SHORT, AgencyState.ABSENT})
# Steps that say nothing without words: with whom one spoke, what was answered, why it ends.
_NEEDS_WORDS = frozenset(
    {StepKind.CALLED, StepKind.LETTER, StepKind.REPLIED, StepKind.CLOSED, StepKind.NOTE}
)


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """What is short as it is typed; no agency means the centre's own."""

    agency_id: str
    subject: Subject
    cause: Cause | None = None
    section: Section | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The case of a draft, and whether it was open already."""

    id: str
    was_open: bool


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step as it is typed: words, and with whom one spoke."""

    kind: StepKind
    text: str = ""
    spoke_with: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the trail; `by` is empty where the case opened by itself."""

    kind: StepKind
    at: datetime
    by: str
    text: str
    spoke_with: str
    due: date | None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a list shows it; `overdue` once the deadline of the last letter has passed."""

    id: str
    agency_id: str
    agency: str
    subject: Subject
    cause: Cause | None
    section: Section | None
    title: str
    opened_at: datetime
    owner: str
    facts: CaseFacts
    overdue: bool

    @property
    def state(self) -> CaseState:
        """Where it stands."""
        return self.facts.state


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case with its trail, earliest first."""

    row: CaseRow
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """What stands over the list."""

    open: int
    waiting: int
    overdue: int
    closed_this_month: int


def cases(work: Work, *, with_closed: bool = False) -> tuple[CaseRow, ...]:
    """Return the cases: overdue ones first, then the oldest; closed ones of ninety days last."""
    work.require(Right.VIEW_BOARD)
    rows = [row for row in _rows(work) if with_closed or row.state is not CaseState.CLOSED]
    return tuple(
        sorted(
            rows,
            key=lambda row: (row.state is CaseState.CLOSED, not row.overdue, row.opened_at),
        )
    )


def counts(work: Work) -> CaseCounts:
    """Return how many are open, wait for a reply, are overdue, and were closed this month."""
    work.require(Right.VIEW_BOARD)
    rows = _rows(work)
    month = work.today().replace(day=1)
    closed = [row for row in rows if row.state is CaseState.CLOSED]
    return CaseCounts(
        len(rows) - len(closed),
        sum(row.facts.due is not None for row in rows),
        sum(row.overdue for row in rows),
        sum(row.facts.since is not None and row.facts.since.date() >= month for row in closed),
    )


def open_by_agency(work: Work) -> Mapping[str, CaseRow]:
    """Return the oldest case of each agency that is not closed, for the board."""
    work.require(Right.VIEW_BOARD)
    found: dict[str, CaseRow] = {}
    for row in cases(work):
        found.setdefault(row.agency_id, row)
    return found


def case(work: Work, case_id: str) -> CaseDetail:
    """Return one case with its trail; raises NotFound."""
    work.require(Right.VIEW_BOARD)
    found = work.get(ShortageCase, case_id)
    names = _names(work)
    steps = _steps(work, [case_id])[case_id]
    return CaseDetail(
        _row(work, found, steps, names),
        tuple(
            StepRow(
                one.kind,
                one.at,
                names.get(one.account_id, ""),
                one.text,
                one.spoke_with,
                one.due,
            )
            for one in steps
        ),
    )


def open_case(work: Work, draft: CaseDraft) -> Opened:
    """Open a case, or return the one that is open for the same agency, subject and cause.

    Raises InvalidInput where something other than staff is short and nobody says what.
    """
    work.require(Right.WORK_CASES)
    if draft.subject is not Subject.STAFF and not draft.title.strip():
        raise InvalidInput(field="title", reason="required", value="")
    if draft.agency_id:
        work.get(Agency, draft.agency_id)
    return _open(work, draft, work.actor.account_id)


def take_step(work: Work, case_id: str, draft: StepDraft) -> None:
    """Take a step of a case; a letter, a follow-up and an escalation set the reply's deadline.

    Raises InvalidInput where the step needs words, Conflict where it does not follow the state.
    """
    work.require(Right.WORK_CASES)
    found = work.get(ShortageCase, case_id)
    if draft.kind in _NEEDS_WORDS and not draft.text.strip():
        raise InvalidInput(field="text", reason="required", value="")
    facts = _facts(_steps(work, [case_id])[case_id])
    if not may_follow(facts.state, draft.kind):
        raise Conflict(kind="case", id=case_id, state="changed")
    if not found.owner_id:
        found.owner_id = work.actor.account_id
    today = work.today()
    if draft.kind in (StepKind.CLOSED, StepKind.REOPENED):
        found.closed_on = today if draft.kind is StepKind.CLOSED else None
    due = deadline(draft.kind, today, working_days(work, today), reply_days(work))
    work.add(
        CaseStep(
            id=new_id(),
            case_id=case_id,
            kind=draft.kind,
            at=work.now(),
            account_id=work.actor.account_id,
            spoke_with=draft.spoke_with.strip(),
            text=draft.text.strip(),
            due=due,
        )
    )


def lacking(work: Work) -> tuple[CaseDraft, ...]:
    """Return what should have a case by now: short or absent for longer than the centre allows."""
    work.require(Right.VIEW_BOARD)
    frame = days.frame(work)
    if not frame.is_running or frame.current is None:
        return ()
    board = presence_board.read_board(work, frame, frame.current)
    allowed = opens_after(work)
    known = {(row.agency_id, row.cause) for row in _rows(work) if row.state is not CaseState.CLOSED}
    found = []
    for row in board.rows:
        since = row.now.since
        late = since is not None and board.until - since >= allowed
        if row.state in _SHORT and late and (row.id, row.now.cause) not in known:
            found.append(CaseDraft(row.id, _subject(row.now.cause), row.now.cause))
    return tuple(found)


def open_lacking(work: Work) -> int:
    """Open the cases that are due and return how many."""
    work.require(Right.WORK_CASES)
    drafts = lacking(work)
    return sum(not _open(work, draft, "").was_open for draft in drafts)


def opens_after(work: Work) -> int:
    """Return after how many minutes a shortage gets a case by itself."""
    row = work.session.get(Centre, natural_id("centre", work.centre_id))
    chosen = row.case_after_minutes if row is not None else None
    return OPENS_AFTER_MINUTES if chosen is None else chosen


def reply_days(work: Work) -> int:
    """Return how many working days a letter gives the agency."""
    row = work.session.get(Centre, natural_id("centre", work.centre_id))
    chosen = row.reply_days if row is not None else None
    return REPLY_DAYS if chosen is None else chosen


@dataclass(frozen=True, slots=True)
class Terms:
    """Minutes after which a shortage opens a case, and working days that a letter gives."""

    opens_after: int
    reply_days: int


def terms(work: Work) -> Terms:
    """Return what the centre has set."""
    work.require(Right.EDIT_SETTINGS)
    return Terms(opens_after(work), reply_days(work))


def set_terms(work: Work, terms: Terms) -> None:
    """Change them; raises InvalidInput beyond a period's length and a month."""
    work.require(Right.EDIT_SETTINGS)
    if not 1 <= terms.opens_after <= LONGEST_WAIT_MINUTES:
        raise InvalidInput(field="opens_after", reason="out_of_range", value=terms.opens_after)
    if not 1 <= terms.reply_days <= LONGEST_REPLY_DAYS:
        raise InvalidInput(field="reply_days", reason="out_of_range", value=terms.reply_days)
    row = work.get(Centre, natural_id("centre", work.centre_id))
    row.case_after_minutes, row.reply_days = terms.opens_after, terms.reply_days


def _subject(cause: Cause | None) -> Subject:
    if cause in (Cause.SYSTEM, Cause.POWER):
        return Subject.SYSTEM
    return Subject.EQUIPMENT if cause is Cause.DEVICE else Subject.STAFF


def _open(work: Work, draft: CaseDraft, account_id: str) -> Opened:
    """Open a case once; two workstations that do so apart from each other open the same one."""
    same = [
        row
        for row in _rows(work)
        if (row.agency_id, row.subject, row.cause, row.section)
        == (draft.agency_id, draft.subject, draft.cause, draft.section)
    ]
    running = next((row for row in same if row.state is not CaseState.CLOSED), None)
    if running is not None:
        return Opened(running.id, was_open=True)
    today = work.today()
    turn = sum(row.opened_at.date() == today for row in same)
    key = natural_id(
        "shortage_case", draft.agency_id, draft.subject, draft.cause, draft.section, today, turn
    )
    work.add(
        ShortageCase(
            id=key,
            agency_id=draft.agency_id,
            subject=draft.subject,
            cause=draft.cause,
            section=draft.section,
            title=" ".join(draft.title.split()),
            opened_on=today,
            opened_by=account_id,
            owner_id=account_id,
        )
    )
    work.add(
        CaseStep(
            id=natural_id("case_step", key, StepKind.OPENED),
            case_id=key,
            kind=StepKind.OPENED,
            at=work.now(),
            account_id=account_id,
        )
    )
    return Opened(key, was_open=False)


def _rows(work: Work) -> list[CaseRow]:
    """Read every case but those that were closed long ago."""
    since = work.today() - SHOWN_CLOSED
    found = work.session.scalars(
        select(ShortageCase).where(
            ShortageCase.closed_on.is_(None) | (ShortageCase.closed_on >= since)
        )
    ).all()
    steps = _steps(work, [one.id for one in found])
    names = _names(work)
    return [_row(work, one, steps[one.id], names) for one in found]


def _steps(work: Work, case_ids: Sequence[str]) -> dict[str, list[CaseStep]]:
    found: dict[str, list[CaseStep]] = defaultdict(list)
    rows = work.session.scalars(
        select(CaseStep).where(CaseStep.case_id.in_(case_ids)).order_by(CaseStep.at, CaseStep.id)
    )
    for row in rows:
        found[row.case_id].append(row)
    for trail in found.values():
        # The opening leads, also before a step of the same instant.
        trail.sort(key=lambda step: step.kind is not StepKind.OPENED)
    return found


def _names(work: Work) -> dict[str, str]:
    agencies = work.session.execute(select(Agency.id, Agency.short_name))
    people = work.session.execute(select(Account.id, Account.full_name))
    return {key: name for rows in (agencies, people) for key, name in rows}


def _facts(steps: Sequence[CaseStep]) -> CaseFacts:
    return fold(Step(one.kind, one.at, one.due) for one in steps)


def _row(
    work: Work, found: ShortageCase, steps: Sequence[CaseStep], names: Mapping[str, str]
) -> CaseRow:
    facts = _facts(steps)
    zone = work.now().tzinfo
    noon = datetime.combine(found.opened_on, datetime.min.time(), zone)
    return CaseRow(
        found.id,
        found.agency_id,
        names.get(found.agency_id, ""),
        found.subject,
        found.cause,
        found.section,
        found.title,
        steps[0].at.astimezone(zone) if steps else noon,
        names.get(found.owner_id, ""),
        facts,
        facts.due is not None and facts.due < work.today(),
    )
