"""What is told of a scan: handed over, given away before, not ready, unknown, not a number."""

from dataclasses import dataclass
from datetime import datetime

from supervisor_app.errors import Conflict, KnownError, NotFound
from supervisor_app.rules.print_job import JobState
from supervisor_app.services.print_jobs import SEVERAL, JobFacts
from supervisor_app.text.formats import clock_time, day_month, shown_digits
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.printing.words import applicant_word, number_word, state_word
from supervisor_app.ui.theme import Tone

LONGEST = 18
_SHOWN = 9
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Told:
    """Number, sentence and facts of the echo; `job_id` where there is a job to show."""

    tone: Tone
    number: str
    line: str
    facts: str = ""
    job_id: str = ""


def handed_over(facts: JobFacts) -> Told:
    """Tell of a document that was just given away."""
    to = applicant_word(facts.applicant)
    line = translate("Printing", "Handed over")
    if to:
        line = translate("Printing", "Handed over to {applicant}").format(applicant=to)
    known = (facts.document, facts.agency, clock_time(facts.at))
    return Told(Tone.OK, number_word(facts.number), line, _joined(*known), facts.id)


def refused_scan(number: int, error: KnownError) -> Told | None:
    """Tell why a number was not handed over; None for an error of another kind."""
    shown = number_word(number)
    if isinstance(error, NotFound):
        line = translate("Printing", "No document carries this number")
        return Told(
            Tone.BAD, shown, line, translate("Printing", "Look at the number and try again")
        )
    if not isinstance(error, Conflict):
        return None
    state, job_id = str(error.params.get("state", "")), str(error.params.get("id", ""))
    if state == SEVERAL:
        line = translate("Printing", "More than one document carries this number")
        hint = translate("Printing", "Choose the right one in the list")
        return Told(Tone.WARN, shown, line, hint)
    if state == JobState.HANDED_OVER:
        line = translate("Printing", "It was handed over before")
        return Told(Tone.BAD, shown, line, _when(error.params.get("at")), job_id)
    word = state_word(JobState(state)) if state in set(JobState) else state
    line = translate("Printing", "It cannot be handed over yet")
    now = translate("Printing", "its state is: {state}").format(state=word)
    return Told(Tone.WARN, shown, line, now, job_id)


def not_a_number(typed: str) -> Told:
    """Tell of something that was read and is no number."""
    cut = typed if len(typed) <= _SHOWN else f"{typed[:_SHOWN]}…"
    line = translate("Printing", "This is not a document's number")
    return Told(Tone.BAD, shown_digits(cut), line, translate("Printing", "Numbers are digits only"))


def _when(at: object) -> str:
    if not isinstance(at, datetime):
        return ""
    return translate("Printing", "on {day} at {time}").format(
        day=day_month(at.date()), time=clock_time(at)
    )


def _joined(*facts: str) -> str:
    return _BETWEEN.join(fact for fact in facts if fact)
