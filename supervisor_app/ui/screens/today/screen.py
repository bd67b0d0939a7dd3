"""The Today screen: five figures, alerts beside the agencies, two charts; one read fills it all."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.rights import Right
from supervisor_app.services import today
from supervisor_app.services.today import Today
from supervisor_app.text.formats import date_pair
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.today.alerts import AlertsCard
from supervisor_app.ui.screens.today.charts import HoursCard, ServiceCard
from supervisor_app.ui.screens.today.presence import PresenceCard
from supervisor_app.ui.screens.today.words import figure, waiting_figure
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, reveal, row
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.kpi_card import KpiCard
from supervisor_app.ui.widgets.labels import ElidedLabel
from supervisor_app.ui.widgets.scrolled import scrolled
from supervisor_app.ui.widgets.shortcuts import add_action


class TodayScreen(Screen):
    """Everything on it leads to the screen where it can be changed; nothing is changed here."""

    WATCHES = frozenset(
        {
            "attendance",
            "counter_presence",
            "interruption",
            "print_job",
            "daily_figure",
            "satisfaction_figure",
            "roster_entry",
            "agency",
            "counter",
            "period",
            "target",
        }
    )

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.cards = {
            Kpi.VISITORS: KpiCard(translate("Today", "Visitors today"), "people", "chart1"),
            Kpi.TRANSACTIONS: KpiCard(
                translate("Today", "Completed transactions"), "layers", "chart2"
            ),
            Kpi.SERVICE_MEAN: KpiCard(
                translate("Today", "Average service time"), "stopwatch", "chart5"
            ),
            Kpi.SATISFACTION: KpiCard(
                translate("Today", "Beneficiary satisfaction"), "smile", "chart3"
            ),
        }
        self.waiting = KpiCard(translate("Today", "Printed, to be collected"), "printer", "chart4")
        self.presence, self.alerts = PresenceCard(), AlertsCard()
        self.hours, self.service = HoursCard(), ServiceCard()
        self._other_day = ElidedLabel("", Role.SMALL, "warn")
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolled(self._board()))
        self._empty = EmptyState()
        self._pages.addWidget(self._empty)
        self.page.addWidget(self._pages, 1)
        self._mark = add_action(self, translate("Today", "Mark attendance"), self._on_mark)
        self.presence.opened.connect(lambda agency: ctx.bus.open("agencies", agency or None))
        self.alerts.opened.connect(ctx.bus.open)
        self._empty.acted.connect(self._on_empty)

    def load(self) -> None:
        """Ask for the whole board."""
        self._ctx.tasks.read(self, today.today, then=self._show)

    def primary_actions(self) -> list[QAction]:
        """Offer marking attendance."""
        return [self._mark] if self._ctx.may(Right.MARK_ATTENDANCE) else []

    def commands(self) -> list[QAction]:
        """Offer marking attendance."""
        return self.primary_actions()

    def keys(self) -> list[KeyHint]:
        """Explain how to go about the board."""
        return [KeyHint("Tab Enter", translate("Today", "go to a tile or an alert, and open it"))]

    def panes(self) -> list[QWidget]:
        """Go from the agencies to the alerts."""
        return [self.presence, self.alerts] if self._pages.currentIndex() == 0 else []

    def _board(self) -> QWidget:
        figures = row(*self.cards.values(), self.waiting, gap=12)
        middle = row(gap=12)
        middle.addWidget(self.presence, 5)
        middle.addWidget(self.alerts, 2)
        charts = row(gap=12)
        charts.addWidget(self.hours, 4)
        charts.addWidget(self.service, 3)
        board = QWidget()
        board.setProperty("kind", "plain")
        whole = column(board, self._other_day, figures, middle, gap=12)
        whole.addLayout(charts, 1)
        return board

    def _show(self, found: Today) -> None:
        self._pages.setCurrentIndex(0 if found.has_roster else 1)
        if not found.has_roster or found.board is None:
            self._show_empty()
            return
        for one in found.figures:
            run = tuple(point.value for point in one.run if point.value is not None)
            self.cards[one.comparison.kpi].show_figure(figure(one.comparison, run))
        self.waiting.show_figure(waiting_figure(found.waiting, found.frame.as_of))
        self.presence.show_board(found.board)
        self.alerts.show_attention(found.attention, found.names, found.frame.as_of)
        self.hours.show_today(found)
        self.service.show_today(found)
        words = ""
        if not found.frame.is_today:
            words = translate("Today", "The board shows {day}, the last day with a roster.").format(
                day=date_pair(found.frame.day)
            )
        self._other_day.setText(words)
        reveal(self._other_day, when=bool(words))

    def _show_empty(self) -> None:
        may = self._ctx.may(Right.EDIT_ROSTER)
        self._empty.show_words(
            translate("Today", "Nothing is planned yet"),
            translate("Today", "Add the agencies in the settings, then employees and a roster."),
            translate("Today", "Plan the week") if may else "",
            "roster",
        )

    def _on_empty(self) -> None:
        self._ctx.bus.open("staffing", "week")

    def _on_mark(self) -> None:
        self._ctx.bus.open("staffing", "attendance")


def build(ctx: Context) -> TodayScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return TodayScreen(ctx)
