"""Interruptions of an agency as a person thinks of them: one cause and time, all its counters."""

from collections.abc import Sequence
from dataclasses import dataclass

from supervisor_app.services.presence_board import AgencyBoardRow, Board, CounterRow, Gap


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Interruptions with the same cause, times and note at one or several counters."""

    gap: Gap
    ids: tuple[str, ...]
    numbers: tuple[int, ...]
    minutes: int


def gap_groups(board: Board, row: AgencyBoardRow) -> tuple[GapGroup, ...]:
    """Group an agency's interruptions; those that last come first, then by their start."""
    found: dict[tuple[object, ...], list[tuple[CounterRow, Gap]]] = {}
    for counter in row.counters:
        for gap in counter.gaps:
            key = (gap.ended is not None, gap.started, gap.cause, gap.ended, gap.note)
            found.setdefault(key, []).append((counter, gap))
    groups = [_group(board, own) for own in found.values()]
    return tuple(sorted(groups, key=lambda one: (one.gap.ended is not None, one.gap.started)))


def group_of(board: Board, row: AgencyBoardRow, gap_id: str) -> GapGroup | None:
    """Find the group that an interruption belongs to."""
    return next((one for one in gap_groups(board, row) if gap_id in one.ids), None)


def _group(board: Board, own: Sequence[tuple[CounterRow, Gap]]) -> GapGroup:
    times = board.period.times
    gap = own[0][1]
    end = board.until if gap.ended is None else times.minute(gap.ended)
    return GapGroup(
        gap,
        tuple(one.id for _, one in own),
        tuple(counter.number for counter, _ in own),
        max(0, end - times.minute(gap.started)),
    )
