"""Which lines the board has and how tall each is: lanes, merged lanes, the fold; no painting."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from supervisor_app.rules.presence import AgencyState
from supervisor_app.services.presence_board import AgencyBoardRow, Board
from supervisor_app.ui.screens.agencies.lanes import Lane, agency_lane, counter_lane
from supervisor_app.ui.screens.agencies.words import worst_first

FOLD = "fold"
LEAST_TO_FOLD = 2
MOST_SPARE = 8


class Air(Enum):
    """How much height lanes and lines get: (lane, line, least of a group, around its lanes)."""

    TIGHT = (20, 30, 72, 8)
    NORMAL = (24, 36, 76, 10)
    ROOMY = (28, 46, 84, 14)


@dataclass(frozen=True, slots=True)
class Line:
    """One agency, or the agencies without interruption folded into one line (`row` is None)."""

    key: str
    row: AgencyBoardRow | None
    lanes: tuple[Lane, ...]
    folded: tuple[AgencyBoardRow, ...] = ()
    top: float = 0.0
    height: float = 0.0
    lane_height: float = 0.0

    @property
    def is_group(self) -> bool:
        """Tell whether it has a lane for each counter."""
        return bool(self.lanes) and self.lanes[0].counter is not None

    def lane_top(self, at: int) -> float:
        """Give the top of a lane on the board; all lanes stand in the middle of the line."""
        free = self.height - self.lane_height * len(self.lanes)
        return self.top + free / 2 + at * self.lane_height


def lines(board: Board, height: float, opened: str = "", *, unfolded: bool = False) -> list[Line]:
    """Lay the board out, worst first, as airy as `height` allows.

    `opened` is an agency that shows its counters though all is well. Where even the tightest lines
    do not fit, agencies without interruption become one line unless that was unfolded.
    """
    rows = worst_first(board.rows)
    loose = [_line(board, row, opened) for row in rows]
    if (placed := _fitting(loose, height)) is not None:
        return placed
    quiet = [line for line in loose if _is_quiet(line) and line.key != opened]
    if unfolded or len(quiet) < LEAST_TO_FOLD:
        return _placed(loose, Air.TIGHT)
    folded = tuple(line.row for line in quiet if line.row is not None)
    keep = [line for line in loose if line not in quiet]
    folding = [*keep, Line(FOLD, None, (), folded)]
    return _fitting(folding, height) or _placed(folding, Air.TIGHT)


def _fitting(loose: Sequence[Line], height: float) -> list[Line] | None:
    """Place lines as airy as the height allows; None where not even the tightest fit."""
    for air in reversed(Air):
        if (spare := height - _height(_placed(loose, air))) >= 0:
            return _placed(loose, air, min(MOST_SPARE, int(spare / max(1, len(loose)))))
    return None


def _line(board: Board, row: AgencyBoardRow, opened: str) -> Line:
    if row.state is AgencyState.COMPLETE and row.id != opened:
        return Line(row.id, row, (agency_lane(board, row),))
    return Line(row.id, row, tuple(counter_lane(board, counter) for counter in row.counters))


def _is_quiet(line: Line) -> bool:
    return not line.is_group and not any(lane.blocks for lane in line.lanes)


def _placed(loose: Sequence[Line], air: Air, spare: int = 0) -> list[Line]:
    lane, one, least, around = air.value
    found: list[Line] = []
    top = 0.0
    for line in loose:
        height = float(one)
        if line.is_group:
            height = max(_least(line, least), lane * len(line.lanes) + 2.0 * around)
        height += spare
        found.append(Line(line.key, line.row, line.lanes, line.folded, top, height, lane))
        top += height
    return found


def _least(line: Line, least: int) -> float:
    """Give a group room for its words: three lines, two where nothing is known yet."""
    nothing = line.row is not None and line.row.state is AgencyState.NOT_RECORDED
    return least - 20 if nothing else least


def _height(placed: Sequence[Line]) -> float:
    return placed[-1].top + placed[-1].height if placed else 0.0
