"""Words and tones of print jobs: verbs, steps, what is said after one; states are vocabulary."""

from supervisor_app.rules.job_history import JobConflictKind
from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.sla import SlaState
from supervisor_app.services.print_board import PrintBoard
from supervisor_app.text.formats import iso, num, shown_digits
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.theme import Tone

TONES = {
    JobState.QUEUED: Tone.MUTE,
    JobState.PRINTING: Tone.INFO,
    JobState.READY: Tone.OK,
    JobState.HANDED_OVER: Tone.MUTE,
    JobState.UNCOLLECTED: Tone.WARN,
    JobState.FAILED: Tone.BAD,
    JobState.CANCELLED: Tone.MUTE,
}
ICONS = {
    JobState.QUEUED: "queue",
    JobState.PRINTING: "printer",
    JobState.READY: "check-circle",
    JobState.HANDED_OVER: "checks",
    JobState.UNCOLLECTED: "hourglass",
    JobState.FAILED: "alert-circle-fill",
    JobState.CANCELLED: "minus",
}
SLA_TONES = {SlaState.IN_TIME: None, SlaState.WARN: Tone.WARN, SlaState.LATE: Tone.BAD}
_HOUR, _DAY = 60, 24 * 60
_MINUTES_TO = 100


def state_word(state: JobState) -> str:
    """Give the fixed word of a state."""
    return word("job", state.value)


def number_word(number: int) -> str:
    """Write a job's number: never grouped, always left to right."""
    return iso(shown_digits(str(number)))


def applicant_word(digits: str) -> str:
    """Write the known end of an identity number behind stars; "" where none was given."""
    return iso(f"****{shown_digits(digits)}") if digits else ""


def age_word(minutes: float) -> str:
    """Write a wait in the largest unit that a person would use."""
    whole = max(0, int(minutes))
    if whole < _MINUTES_TO:
        return translate("Printing", "{n} min").format(n=num(whole))
    if whole < 2 * _DAY:
        return translate("Printing", "{n} h").format(n=num(whole // _HOUR))
    return translate("Printing", "%n days", "how long a document waits", whole // _DAY)


def pages_word(pages: int) -> str:
    """Write a number of pages."""
    return translate("Printing", "%n pages", "", pages)


def verb_word(event: JobEvent) -> str:
    """Give the word on the button that makes a step."""
    return {
        JobEvent.START: translate("Printing", "Start printing"),
        JobEvent.PRINTED: translate("Printing", "Confirm printed"),
        JobEvent.FAIL: translate("Printing", "Record a failure"),
        JobEvent.RETRY: translate("Printing", "Print again"),
        JobEvent.SPOIL: translate("Printing", "Record spoiled"),
        JobEvent.HAND_OVER: translate("Printing", "Hand over"),
        JobEvent.MARK_UNCOLLECTED: translate("Printing", "Record as uncollected"),
        JobEvent.RECALL: translate("Printing", "Withdraw and print again"),
        JobEvent.CANCEL: translate("Printing", "Cancel the job"),
        JobEvent.REOPEN: translate("Printing", "Reopen"),
    }.get(event, event.value)


def short_verb_word(event: JobEvent) -> str:
    """Give the word of a verb where there is little room, as on a card."""
    if event is JobEvent.CANCEL:
        return translate("Printing", "Cancel", "a print job, where there is little room")
    if event is JobEvent.PRINTED:
        return translate("Printing", "It is printed", "where there is little room")
    return verb_word(event)


def step_word(event: JobEvent) -> str:
    """Give the name of a step in a job's history."""
    return {
        JobEvent.RECEIVED: translate("Printing", "received"),
        JobEvent.START: translate("Printing", "printing started"),
        JobEvent.PRINTED: translate("Printing", "printed"),
        JobEvent.FAIL: translate("Printing", "printing failed"),
        JobEvent.RETRY: translate("Printing", "back in the queue"),
        JobEvent.SPOIL: translate("Printing", "spoiled, back in the queue"),
        JobEvent.HAND_OVER: translate("Printing", "handed over"),
        JobEvent.MARK_UNCOLLECTED: translate("Printing", "recorded as uncollected"),
        JobEvent.RECALL: translate("Printing", "withdrawn, back in the queue"),
        JobEvent.CANCEL: translate("Printing", "cancelled"),
        JobEvent.REOPEN: translate("Printing", "reopened"),
    }.get(event, event.value)


def said_word(event: JobEvent, number: int) -> str:
    """Tell what was just done, for the toast."""
    text = {
        JobEvent.RECEIVED: translate("Printing", "Job {number} received"),
        JobEvent.START: translate("Printing", "Printing of {number} started"),
        JobEvent.PRINTED: translate("Printing", "{number} is ready to be handed over"),
        JobEvent.FAIL: translate("Printing", "Printing of {number} failed"),
        JobEvent.RETRY: translate("Printing", "{number} is back in the queue"),
        JobEvent.SPOIL: translate("Printing", "{number} spoiled and back in the queue"),
        JobEvent.HAND_OVER: translate("Printing", "{number} handed over"),
        JobEvent.MARK_UNCOLLECTED: translate("Printing", "{number} recorded as uncollected"),
        JobEvent.RECALL: translate("Printing", "{number} withdrawn and back in the queue"),
        JobEvent.CANCEL: translate("Printing", "{number} cancelled"),
        JobEvent.REOPEN: translate("Printing", "{number} reopened"),
    }.get(event, "")
    return text.format(number=number_word(number))


def reasons(event: JobEvent) -> tuple[str, ...]:
    """Offer the usual reasons for a step that asks for one."""
    return {
        JobEvent.FAIL: (
            translate("Printing", "paper jam"),
            translate("Printing", "out of ink"),
            translate("Printing", "power cut"),
            translate("Printing", "printer does not answer"),
        ),
        JobEvent.SPOIL: (
            translate("Printing", "printing defect"),
            translate("Printing", "two sheets at once"),
            translate("Printing", "out of the frame"),
            translate("Printing", "wrong data"),
        ),
        JobEvent.RECALL: (
            translate("Printing", "wrong data"),
            translate("Printing", "asked by the agency"),
        ),
        JobEvent.CANCEL: (
            translate("Printing", "asked by the applicant"),
            translate("Printing", "entered twice"),
            translate("Printing", "returned to the agency"),
        ),
        JobEvent.REOPEN: (
            translate("Printing", "recorded by mistake"),
            translate("Printing", "the applicant brought it back"),
        ),
    }.get(event, ())


def conflict_word(kind: JobConflictKind) -> str:
    """Tell what in a job's history contradicts itself."""
    return {
        JobConflictKind.DOUBLE_HANDOVER: translate("Printing", "It was handed over twice."),
        JobConflictKind.FORK: translate(
            "Printing", "Two workstations took it on from the same state."
        ),
        JobConflictKind.UNREACHABLE: translate("Printing", "A step is missing in its history."),
        JobConflictKind.NOT_ALLOWED: translate(
            "Printing", "A step does not fit the state it was made in."
        ),
    }[kind]


def day_words(board: PrintBoard) -> str:
    """Sum up what is finished on a day, for it has no column on the board."""
    counts = board.counts
    parts = [translate("Printing", "%n handed over", "", counts[JobState.HANDED_OVER])]
    if cancelled := counts[JobState.CANCELLED]:
        parts.append(translate("Printing", "%n cancelled", "", cancelled))
    if carried := sum(one.carried for lane in board.lanes for one in lane.rows):
        parts.append(translate("Printing", "%n open from earlier days", "", carried))
    return " · ".join(parts)
