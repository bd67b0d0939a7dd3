"""What happened at counters along a period, as blocks of minutes; painting them is not here."""

from collections.abc import Iterable
from dataclasses import dataclass

from supervisor_app.rules.presence import Cause, PresenceState
from supervisor_app.rules.span import Span, without
from supervisor_app.services.presence_board import AgencyBoardRow, Board, CounterRow, Gap


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch that a counter did not work; `gap` is None where nobody came at all."""

    span: Span
    cause: Cause
    number: int
    gap: Gap | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the timeline: a counter's, or with `counter` None those of a whole agency."""

    counter: CounterRow | None
    recorded: bool
    blocks: tuple[Block, ...]


def counter_lane(board: Board, counter: CounterRow) -> Lane:
    """Lay out one counter up to the board's instant."""
    recorded = counter.state is not PresenceState.NOT_RECORDED
    return Lane(counter, recorded, tuple(_blocks(board, counter)) if recorded else ())


def agency_lane(board: Board, row: AgencyBoardRow) -> Lane:
    """Lay all counters of an agency over each other."""
    blocks = [one for counter in row.counters for one in counter_lane(board, counter).blocks]
    ordered = sorted(blocks, key=lambda one: (one.span.start, one.number))
    return Lane(None, row.now.unrecorded < row.now.agreed, tuple(ordered))


def causes_of(lanes: Iterable[Lane]) -> tuple[Cause, ...]:
    """Name the causes that occur, in their usual order."""
    found = {block.cause for lane in lanes for block in lane.blocks}
    return tuple(cause for cause in Cause if cause in found)


def _blocks(board: Board, counter: CounterRow) -> list[Block]:
    times = board.period.times
    known = Span(times.start, max(times.start, board.until))
    found: list[Block] = []
    for gap in counter.gaps:
        end = board.until if gap.ended is None else times.minute(gap.ended)
        span = Span(times.minute(gap.started), end).clipped(known)
        if span.minutes:
            found.append(Block(span, gap.cause, counter.number, gap))
    if counter.state is PresenceState.CLOSED:
        rest = without(known, [block.span for block in found])
        found += [Block(span, Cause.STAFF, counter.number) for span in rest]
    return sorted(found, key=lambda one: one.span.start)
