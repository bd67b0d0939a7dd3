"""Words and tones of shortage cases on screen; the fixed words stand in the vocabulary."""

import datetime as dt

from supervisor_app.rules.shortage import CaseState, StepKind, Subject
from supervisor_app.services.shortages import CaseRow
from supervisor_app.text.formats import clock_time, day_month, duration_minutes, num
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.theme import Tone

TONES = {
    CaseState.OPEN: Tone.BAD,
    CaseState.CALLED: Tone.WARN,
    CaseState.WRITTEN: Tone.INFO,
    CaseState.REPLIED: Tone.INFO,
    CaseState.ESCALATED: Tone.BAD,
    CaseState.FILLED: Tone.OK,
    CaseState.CLOSED: Tone.MUTE,
}
DAY = dt.timedelta(days=1)


def state_word(state: CaseState) -> str:
    """Give the word of a state."""
    return word("case", state)


def case_title(row: CaseRow) -> str:
    """Say what is short: the title that was given, or the subject and its cause."""
    if row.title:
        return row.title
    parts = [word("shortage", row.subject)]
    if row.cause is not None:
        parts.append(word("cause", row.cause))
    if row.section is not None:
        parts.append(word("section", row.section))
    return " · ".join(parts)


def owner_word(row: CaseRow) -> str:
    """Name who follows the case."""
    return row.owner or translate("Cases", "nobody yet")


def agency_word(row: CaseRow) -> str:
    """Name whose shortage it is."""
    return row.agency or translate("Cases", "the centre")


def since_word(at: dt.datetime, now: dt.datetime) -> str:
    """Write a moment: the time of today, the day of any other."""
    at = at.astimezone(now.tzinfo)
    if at.date() == now.date():
        return translate("Cases", "today {time}").format(time=clock_time(at))
    return f"{day_month(at.date())} {clock_time(at)}"


def age_word(at: dt.datetime, now: dt.datetime) -> str:
    """Write how old a case is: minutes on its first day, days afterwards."""
    age = now - at
    if age < DAY:
        return duration_minutes(age.total_seconds())
    return translate("Cases", "%n days old", "", age.days)


def due_word(row: CaseRow) -> str:
    """Write the deadline of the reply, and that it has passed."""
    if row.facts.due is None:
        return "—"
    day = day_month(row.facts.due)
    late = translate("Cases", "{day}, passed")
    return late.format(day=day) if row.overdue else day


def verb_word(step: StepKind) -> str:
    """Give the verb of a step's button."""
    return {
        StepKind.CALLED: translate("Cases", "Log a call"),
        StepKind.LETTER: translate("Cases", "Draft a letter"),
        StepKind.REPLIED: translate("Cases", "Enter the reply"),
        StepKind.FOLLOW_UP: translate("Cases", "Draft a follow-up"),
        StepKind.ESCALATED: translate("Cases", "Escalate"),
        StepKind.FILLED: translate("Cases", "Filled"),
        StepKind.CLOSED: translate("Cases", "Close"),
        StepKind.REOPENED: translate("Cases", "Reopen"),
        StepKind.NOTE: translate("Cases", "Note"),
    }[step]


def subject_choices() -> list[tuple[Subject, str]]:
    """List what can be short."""
    return [(subject, word("subject", subject)) for subject in Subject]


def count_word(count: int) -> str:
    """Write a count of the strip."""
    return num(count)
