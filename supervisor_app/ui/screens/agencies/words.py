"""Words, tones and order of agencies and counters; the fixed words of states stand in text."""

from collections.abc import Sequence

from supervisor_app.rules.agency_state import AgencyNow
from supervisor_app.rules.presence import AgencyState, Cause, PresenceState
from supervisor_app.services.presence_board import AgencyBoardRow, CounterRow, Gap
from supervisor_app.text.formats import clock_time, num, of_total, time_range
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.theme import Tone

TONES = {
    AgencyState.ABSENT: Tone.BAD,
    AgencyState.SHORT: Tone.WARN,
    AgencyState.NOT_RECORDED: Tone.MUTE,
    AgencyState.COMPLETE: Tone.OK,
}
# Worst first; the digits that choose a cause follow the second.
ORDER = tuple(TONES)
CAUSES = tuple(Cause)


def worst_first(rows: Sequence[AgencyBoardRow]) -> list[AgencyBoardRow]:
    """Order agencies by state, then by what they lost, then as the centre does."""
    return sorted(
        rows,
        key=lambda row: (ORDER.index(row.state), -row.minutes.lost_minutes, row.position),
    )


def state_word(state: AgencyState) -> str:
    """Give the fixed word of an agency's state."""
    return word("agency", state.value)


def cause_word(cause: Cause) -> str:
    """Give the fixed word of a cause."""
    return word("cause", cause.value)


def counter_word(number: int) -> str:
    """Name a counter."""
    return translate("Agencies", "Counter {number}").format(number=num(number))


def counters_word(numbers: Sequence[int]) -> str:
    """Name several counters in one breath."""
    if len(numbers) == 1:
        return counter_word(numbers[0])
    comma = translate("Agencies", ", ", "between the numbers of counters")
    return translate("Agencies", "Counters {numbers}").format(
        numbers=comma.join(num(number) for number in numbers)
    )


def minutes_word(minutes: int) -> str:
    """Write minutes as narrow places do."""
    return translate("Agencies", "{n} min").format(n=num(minutes))


def open_word(now: AgencyNow) -> str:
    """Tell how many of the agreed counters are open."""
    return translate("Agencies", "{share} open").format(share=of_total(now.open, now.agreed))


def since_word(row: AgencyBoardRow) -> str:
    """Tell what is wrong with an agency and since when; "" while nothing is."""
    since = "" if row.since is None else clock_time(row.since)
    if row.state is AgencyState.ABSENT:
        return translate("Agencies", "absent since {time}").format(time=since)
    if row.state is AgencyState.SHORT:
        count = row.now.missing
        text = translate("Agencies", "%n counters missing since {time}", "", count)
        return text.format(time=since)
    if row.state is AgencyState.NOT_RECORDED:
        return state_word(row.state)
    return ""


def counter_state(counter: CounterRow) -> tuple[str, Tone]:
    """Tell how one counter stands: open, closed, not recorded or stopped for a cause."""
    running = running_gap(counter)
    if counter.state is PresenceState.OPEN and running is not None:
        text = translate("Agencies", "{cause} since {time}").format(
            cause=cause_word(running.cause), time=clock_time(running.started)
        )
        return text, Tone.BAD if running.cause is Cause.STAFF else Tone.WARN
    tones = {PresenceState.OPEN: Tone.OK, PresenceState.CLOSED: Tone.BAD}
    return word("counter", counter.state.value), tones.get(counter.state, Tone.MUTE)


def running_gap(counter: CounterRow) -> Gap | None:
    """Give the interruption of a counter that still lasts."""
    return next((gap for gap in counter.gaps if gap.ended is None), None)


def times_word(gap: Gap) -> str:
    """Tell from when to when an interruption was, or since when it is."""
    if gap.ended is None:
        return translate("Agencies", "since {time}").format(time=clock_time(gap.started))
    return time_range(gap.started, gap.ended)
