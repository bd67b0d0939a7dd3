"""What stored things a counter, an agency or the whole board is made of, for its history."""

from collections.abc import Sequence

from supervisor_app.services.figure_history import Source
from supervisor_app.services.presence_board import AgencyBoardRow, Board, CounterRow
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.traces import Traced

TABLES = ("counter_presence", "interruption")


def behind_counters(
    board: Board | None, target: tuple[AgencyBoardRow, Sequence[CounterRow]] | None
) -> Traced | None:
    """Tell the records of the counters under the cursor, or of all where it is nowhere."""
    if board is None:
        return None
    where = {"work_date": board.day, "period": board.period.code}
    if target is None:
        title = translate("Agencies", "Presence by counter")
        return Traced(title, tuple(Source(table, where) for table in TABLES))
    agency, counters = target
    title = agency.short_name
    if len(counters) == 1 < len(agency.counters):
        number = num(counters[0].number)
        title = translate("Agencies", "{agency}, counter {number}").format(
            agency=title, number=number
        )
    # One by one: a record that was wiped is found by its own counter alone.
    sources = (
        Source(table, {**where, "counter_id": one.id}) for one in counters for table in TABLES
    )
    return Traced(title, tuple(sources))
