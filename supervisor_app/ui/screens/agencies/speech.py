"""What is said of a line of the board: to who hears it, and as tooltip; painting is apart."""

from supervisor_app.services.presence_board import AgencyBoardRow, CounterRow
from supervisor_app.text.formats import pct
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.agencies.lanes import Block
from supervisor_app.ui.screens.agencies.layout import Line
from supervisor_app.ui.screens.agencies.words import (
    cause_word,
    counter_state,
    counter_word,
    minutes_word,
    open_word,
    since_word,
    state_word,
    times_word,
)
from supervisor_app.ui.widgets.spoken import spoken


def line_words(line: Line | None, counter_id: str = "") -> str:
    """Tell of an agency, or of one of its counters."""
    if line is None:
        return translate("Agencies", "Agencies")
    if line.row is None:
        count = translate("Agencies", "%n agencies without interruption", "", len(line.folded))
        return spoken(count, *(row.short_name for row in line.folded))
    for counter in line.row.counters:
        if counter.id == counter_id:
            return spoken(line.row.name, _counter_words(counter))
    return _agency_words(line.row)


def block_word(block: Block) -> str:
    """Tell of an interruption: counter, cause, times, minutes and note."""
    facts = [
        counter_word(block.number),
        cause_word(block.cause),
        times_word(block.gap) if block.gap is not None else "",
        minutes_word(block.span.minutes),
        block.gap.note if block.gap is not None else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def _agency_words(row: AgencyBoardRow) -> str:
    rate = row.minutes.rate
    since = since_word(row)
    return spoken(
        row.name,
        state_word(row.state),
        since if since != state_word(row.state) else "",
        open_word(row.now),
        "" if rate is None else pct(100 * rate, 0),
    )


def _counter_words(counter: CounterRow) -> str:
    return spoken(counter_word(counter.number), counter_state(counter)[0])
