"""One cell of the entry grid with its row, as the grid and the panel beside it pass it on."""

from dataclasses import dataclass

from supervisor_app.rules.statistics import Channel
from supervisor_app.services.statistics import GridCell, GridRow


@dataclass(frozen=True, slots=True)
class Place:
    """A cell with the agency's row and the channel that it stands under."""

    row: GridRow
    channel: Channel
    cell: GridCell
