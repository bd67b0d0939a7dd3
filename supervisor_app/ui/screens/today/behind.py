"""What stored things each figure of the board is made of, for its history; no drawing here."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QPoint, Qt

from supervisor_app.rules.kpi import Kpi
from supervisor_app.services.figure_history import Source
from supervisor_app.services.today import Today
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.today.alerts import AlertsCard
from supervisor_app.ui.screens.today.charts import HoursCard, ServiceCard
from supervisor_app.ui.screens.today.figures import FiguresRow
from supervisor_app.ui.screens.today.presence import PresenceCard
from supervisor_app.ui.traces import Traced, trace

OTHER = Qt.FocusReason.OtherFocusReason
_SERVICE = frozenset({"service_n", "service_sum"})
_FIELDS: Mapping[Kpi, frozenset[str]] = MappingProxyType(
    {
        Kpi.VISITORS: frozenset({"arrived"}),
        Kpi.TRANSACTIONS: frozenset({"served"}),
        Kpi.SERVICE_MEAN: _SERVICE,
    }
)
_DOORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "agencies": ("counter_presence", "interruption"),
        "printing": ("print_job",),
        "statistics": ("daily_figure",),
        "staffing": ("attendance",),
    }
)


class Board(Protocol):
    """The parts of the screen that tell."""

    figures: FiguresRow
    presence: PresenceCard
    alerts: AlertsCard
    hours: HoursCard
    service: ServiceCard


def trace_board(board: Board, found: Callable[[], Today | None]) -> None:
    """Let every part tell what stands behind it on the day that is shown."""
    for kpi, card in board.figures.cards.items():
        # A card has no verb; it takes the focus for its history alone.
        card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        trace(card, partial(_figure, found, kpi, card.title))
    waiting = board.figures.waiting
    waiting.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    trace(waiting, partial(_of_day, found, "print_job", waiting.title))
    trace(
        board.presence,
        partial(_agency, board.presence, found),
        point=partial(_to_tile, board.presence),
    )
    trace(board.alerts, partial(_alert, board.alerts, found))
    trace(board.hours, partial(_of_day, found, "hour_figure", board.hours.title.text()))
    trace(
        board.service, partial(_of_day, found, "daily_figure", board.service.title.text(), _SERVICE)
    )


def _of_day(
    found: Callable[[], Today | None],
    table: str,
    title: str,
    fields: frozenset[str] = frozenset(),
) -> Traced | None:
    shown = found()
    if shown is None:
        return None
    return Traced(title, (Source(table, {"work_date": shown.frame.day}, fields),))


def _figure(found: Callable[[], Today | None], kpi: Kpi, title: str) -> Traced | None:
    table = "satisfaction_figure" if kpi is Kpi.SATISFACTION else "daily_figure"
    return _of_day(found, table, title, _FIELDS.get(kpi, frozenset()))


def _agency(presence: PresenceCard, found: Callable[[], Today | None]) -> Traced | None:
    """Tell the counters of the tile that has the focus, or of all agencies."""
    shown = found()
    if shown is None or shown.board is None:
        return None
    where = {"work_date": shown.frame.day, "period": shown.board.period.code}
    title = translate("Today", "Agency presence")
    focused = presence.window().focusWidget()
    chosen = next((key for key, tile in presence.tiles.items() if tile is focused), "")
    if chosen:
        title = next(row.short_name for row in shown.board.rows if row.id == chosen)
        where["agency_id"] = chosen
    return Traced(title, tuple(Source(table, where) for table in _DOORS["agencies"]))


def _to_tile(presence: PresenceCard, at: QPoint) -> None:
    place = presence.mapToGlobal(at)
    for tile in presence.tiles.values():
        if tile.rect().contains(tile.mapFromGlobal(place)):
            tile.setFocus(OTHER)


def _alert(alerts: AlertsCard, found: Callable[[], Today | None]) -> Traced | None:
    """Tell what the alert under the focus is about."""
    shown, about = found(), alerts.under_focus()
    if shown is None or about is None:
        return None
    screen, agency, title = about
    where = {"work_date": shown.frame.day, **({"agency_id": agency} if agency else {})}
    return Traced(title, tuple(Source(table, where) for table in _DOORS[screen]))
