"""What of the board lies under a point: the line, its lane, the block of an interruption."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from supervisor_app.ui.screens.agencies.face import block_rect
from supervisor_app.ui.screens.agencies.lanes import Block, Lane
from supervisor_app.ui.screens.agencies.layout import Line
from supervisor_app.ui.screens.agencies.scale import Scale

NEAR = 3


def line_at(lines: Sequence[Line], point: QPointF) -> Line | None:
    """Find the line under a point."""
    return next((one for one in lines if one.top <= point.y() < one.top + one.height), None)


def lane_at(scale: Scale, line: Line, point: QPointF) -> Lane | None:
    """Find the lane of a line under a point; the agency's name belongs to none."""
    if scale.name(line.top, line.height).contains(point):
        return None
    at = int((point.y() - line.lane_top(0)) // line.lane_height)
    return line.lanes[at] if 0 <= at < len(line.lanes) else None


def block_at(scale: Scale | None, lines: Sequence[Line], point: QPointF) -> Block | None:
    """Find the interruption under a point, or close beside it."""
    line = line_at(lines, point)
    lane = lane_at(scale, line, point) if scale is not None and line is not None else None
    if scale is None or line is None or lane is None:
        return None
    top = line.lane_top(line.lanes.index(lane))
    for block in reversed(lane.blocks):
        place = block_rect(scale, block, top, line.lane_height)
        if place.adjusted(-NEAR, 0, NEAR, 0).contains(point):
            return block
    return None
