"""The facts of the daily report of a day, gathered in one view of the database."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from supervisor_app.models import Account, ReportRecord
from supervisor_app.reports import day_words, verdict_words
from supervisor_app.reports.daily import facts
from supervisor_app.rules.comparison import Comparison
from supervisor_app.rules.coverage import count
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.rights import Right
from supervisor_app.rules.verdict import AgencyDay, DayFigures, DayVerdict, day_verdict
from supervisor_app.services import centre, days, print_counts
from supervisor_app.services.reports.daily import closing, history, people, performance
from supervisor_app.services.reports.daily.sources import Sources, read
from supervisor_app.store import journal
from supervisor_app.store.work import Work
from supervisor_app.text.vocabulary import word

KIND = "daily"
_JUDGED = (Kpi.WAIT_MEAN, Kpi.WAIT_P90, Kpi.SERVICE_MEAN, Kpi.SATISFACTION, Kpi.PRESENCE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which daily report: the day (the last one with figures when None) and its annex."""

    day: date | None = None
    annex: bool = False


def daily_facts(work: Work, wanted: Wanted) -> facts.DailyFacts:
    """Return everything that the daily report draws; a day still running makes a draft.

    The annex names people and needs VIEW_STAFF beside VIEW_REPORTS.
    """
    work.require(Right.VIEW_REPORTS)
    if wanted.annex:
        work.require(Right.VIEW_STAFF)
    frame = days.frame(work, wanted.day)
    day = read(work, frame)
    compared = performance.comparisons(day)
    needs = closing.needs(work, day)
    verdict = _verdict(day, compared, needs)
    spoken = verdict_words.words(verdict, day.names)
    agencies, agencies_total = performance.agencies(day)
    staff, staff_total = people.staff(day)
    documents, print_agencies = people.print_rows(day)
    channels, channels_total = performance.channels(day)
    rated, rated_total = performance.satisfaction(day)
    own_words = [note.text for note in day.notes if note.kind == "verdict"]
    return facts.DailyFacts(
        day=day.day,
        issued_at=work.now(),
        letterhead=_letterhead(work),
        reference=_reference(work, day.day),
        periods=tuple(facts.Period(row.name, row.starts, row.ends) for row in frame.periods),
        targets=_targets(day),
        verdict=own_words[-1] if own_words else spoken.sentence,
        reasons=spoken.reasons,
        compared_with=day.earlier,
        kpis=performance.band(compared),
        totals=performance.totals(day),
        needs=needs,
        agencies=agencies,
        agencies_total=agencies_total,
        staff=staff,
        staff_total=staff_total,
        printing=people.printing(day),
        print_documents=documents,
        print_agencies=print_agencies,
        blanks=(),
        blanks_total=None,
        channels=channels,
        channels_total=channels_total,
        hours=history.hours(day),
        trend=history.trend(day),
        satisfaction=rated,
        satisfaction_total=rated_total,
        events=closing.events(work, day),
        quality=closing.quality(day, verdict, day.sums.tickets),
        definitions=closing.definitions(),
        prepared_by=_signer(work),
        witness=_witness(work),
        annex=people.exceptions(day) if wanted.annex else (),
        draft=_running(frame, work.now()),
    )


def _verdict(
    day: Sources, compared: dict[Kpi, Comparison], needs: tuple[facts.Need, ...]
) -> DayVerdict:
    jobs = print_counts.count(day.jobs, day.frame.as_of)
    reported = {cell.place.agency_id for cell in day.cells}
    today = [row for row in day.minutes if row.day == day.day]
    return day_verdict(
        DayFigures(
            comparisons=tuple(compared[kpi] for kpi in _JUDGED),
            agencies=tuple(
                AgencyDay(row.agency_id, row.presence, row.planned, row.opened) for row in today
            ),
            presence_target=day.targets.get(Kpi.PRESENCE),
            attendance=count(person.status for person in day.people),
            jobs_late=jobs.late,
            jobs_uncollected=jobs.uncollected,
            figures_missing=len({agency.id for agency in day.agencies} - reported),
            decisions=len(needs),
            oldest_decision_days=max((need.age_days for need in needs), default=0),
        )
    )


def _letterhead(work: Work) -> facts.Letterhead:
    names = centre.facts(work).names
    return facts.Letterhead((names.state_line, names.emirate_line), names.name)


def _reference(work: Work, day: date) -> facts.Reference:
    made = work.session.scalar(
        select(func.count())
        .select_from(ReportRecord)
        .where(ReportRecord.kind == KIND, ReportRecord.work_date == day)
    )
    return facts.Reference(
        number=None,
        temporary=day_words.temporary_reference(day, (made or 0) + 1),
        classification=facts.Classification(centre.facts(work).names.classification),
    )


def _targets(day: Sources) -> facts.Targets:
    return facts.Targets(
        wait_mean=day.targets.get(Kpi.WAIT_MEAN),
        wait_p90=day.targets.get(Kpi.WAIT_P90),
        service_mean=day.targets.get(Kpi.SERVICE_MEAN),
        satisfaction=day.targets.get(Kpi.SATISFACTION),
        presence=day.targets.get(Kpi.PRESENCE),
    )


def _signer(work: Work) -> facts.Signer:
    account = work.session.get(Account, work.actor.account_id)
    post = account.post if account else word("role", work.actor.role.value)
    return facts.Signer(work.actor.name, post, work.now())


def _witness(work: Work) -> facts.Witness | None:
    """Return the journal's head of this device, as the snapshot sees it."""
    raw = work.raw()
    device = raw.execute("SELECT v FROM meta WHERE k = 'device'").fetchone()
    head = journal.head(raw, work.centre_id, int(device[0]))
    return facts.Witness(head.seq, head.hash.hex()[:16]) if head.seq else None


def _running(frame: days.DayFrame, now: datetime) -> bool:
    ends = max((row.ends for row in frame.periods), default=None)
    return frame.is_today and ends is not None and now.time() < ends
