"""The Today screen: five figures, alerts beside the agencies, two charts; one read fills it all."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.services import today
from supervisor_app.services.today import Lack, Today
from supervisor_app.text.formats import date_pair
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.today.alerts import AlertsCard
from supervisor_app.ui.screens.today.behind import trace_board
from supervisor_app.ui.screens.today.charts import HoursCard, ServiceCard
from supervisor_app.ui.screens.today.figures import FiguresRow
from supervisor_app.ui.screens.today.notes import NotesDialog
from supervisor_app.ui.screens.today.presence import PresenceCard
from supervisor_app.ui.screens.today.setting_up import missing, step
from supervisor_app.ui.widgets.banner import BannerBar
from supervisor_app.ui.widgets.boxes import column, row
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.scrolled import scrolled
from supervisor_app.ui.widgets.shortcuts import add_action

AGES_EVERY_MS = 60_000
BOARD, BLANK = 0, 1


class TodayScreen(Screen):
    """Everything on it leads to the screen where it can be changed; only notes are written here."""

    WATCHES = frozenset(
        {
            "attendance",
            "counter_presence",
            "interruption",
            "print_job",
            "daily_figure",
            "hour_figure",
            "satisfaction_figure",
            "roster_entry",
            "employee",
            "agency",
            "counter",
            "period",
            "target",
        }
    )

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._period: PeriodCode | None = None
        self._found: Today | None = None
        self.figures = FiguresRow()
        self.presence, self.alerts = PresenceCard(), AlertsCard(ctx)
        self.hours, self.service = HoursCard(), ServiceCard()
        self.banner = BannerBar(rounded=True)
        self.blank = EmptyState()
        self._board = self._laid_out()
        self.pages = QStackedWidget()
        self.pages.addWidget(scrolled(self._board))
        self.pages.addWidget(self.blank)
        self.page.addWidget(self.banner)
        self.page.addWidget(self.pages, 1)
        self._mark = add_action(self, translate("Today", "Mark attendance"), self._on_mark, "F7")
        self._note = add_action(self, translate("Today", "Remarks of the day"), self._on_note)
        self._ages = QTimer(self)
        self._ages.setInterval(AGES_EVERY_MS)
        self._ages.timeout.connect(self.load)
        self.presence.opened.connect(lambda agency: ctx.bus.open("agencies", agency or None))
        self.presence.period_chosen.connect(self._on_period)
        self.alerts.opened.connect(lambda screen, what: ctx.bus.open(screen, what or None))
        self.blank.acted.connect(self._on_step)
        self.banner.acted.connect(self._on_step)
        trace_board(self, lambda: self._found)

    def load(self) -> None:
        """Ask for the whole board."""
        self._ctx.tasks.read(self, today.today, self._period, then=self._show)

    def primary_actions(self) -> list[QAction]:
        """Offer marking attendance, and remarks beside it."""
        if self._found is None or self._found.is_blank:
            return []
        return self.commands()

    def commands(self) -> list[QAction]:
        """Offer the same by the rights of the person."""
        may = self._ctx.may
        offered = [self._mark] if may(Right.MARK_ATTENDANCE) else []
        return [*offered, self._note] if may(Right.WRITE_NOTES) else offered

    def keys(self) -> list[KeyHint]:
        """Explain how to go about the board."""
        hints = [
            KeyHint("Tab", translate("Today", "next agency, then the alerts")),
            KeyHint("Enter", translate("Today", "open the agency, or do what the alert needs")),
        ]
        if self._ctx.may(Right.MARK_ATTENDANCE):
            hints.append(KeyHint("F7", translate("Today", "mark attendance")))
        return hints

    def panes(self) -> list[QWidget]:
        """Go from the figures to the agencies and the alerts."""
        if self.pages.currentIndex() == BLANK:
            return [self.blank]
        return [self.figures, self.presence.field, self.alerts]

    def showEvent(self, event: QShowEvent) -> None:
        """Let ages grow while the board is seen; Tab begins with its first part."""
        super().showEvent(event)
        self._ages.start()
        if not event.spontaneous():
            self._board.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing run unseen; the next look is at the period that runs then."""
        super().hideEvent(event)
        self._ages.stop()
        if not event.spontaneous():
            self._period = None

    def _laid_out(self) -> QWidget:
        middle = row(gap=12)
        middle.addWidget(self.presence, 5)
        middle.addWidget(self.alerts, 2)
        charts = row(gap=12)
        charts.addWidget(self.hours, 4)
        charts.addWidget(self.service, 3)
        board = QWidget()
        board.setProperty("kind", "plain")
        whole = column(board, self.figures, gap=12)
        whole.addLayout(middle, 2)
        whole.addLayout(charts, 3)
        return board

    def _show(self, found: Today) -> None:
        offered = self.primary_actions()
        self._found = found
        self.pages.setCurrentIndex(BLANK if found.is_blank else BOARD)
        if found.is_blank and found.lack is not None:
            self.banner.show_line("")
            self.blank.show_words(*missing(found.lack, self._ctx))
        else:
            self._show_banner(found)
            self._show_board(found)
        if self.primary_actions() != offered:
            self.offers_changed.emit()

    def _show_board(self, found: Today) -> None:
        self.figures.show_today(found)
        if found.board is not None:
            self.presence.show_board(found.frame, found.board)
        self.alerts.show_today(found)
        self.hours.show_today(found)
        self.service.show_today(found)

    def _show_banner(self, found: Today) -> None:
        holiday = translate("Today", "Today the centre is closed: {name}.")
        if found.holiday and found.frame.is_today:
            self.banner.show_line(holiday.format(name=found.holiday), icon="calendar")
        elif found.holiday:
            words = translate("Today", "The board shows {day}.")
            line = f"{holiday} {words}".format(name=found.holiday, day=date_pair(found.frame.day))
            self.banner.show_line(line, icon="calendar")
        elif found.lack is Lack.ROSTER:
            title, _, verb, _ = missing(found.lack, self._ctx)
            self.banner.show_line(title, verb=verb, icon="calendar")
        elif found.frame.is_today:
            self.banner.show_line("")
        else:
            words = translate("Today", "The board shows {day}, the last day with a roster.")
            verb = step(Lack.ROSTER, self._ctx)
            line = words.format(day=date_pair(found.frame.day))
            self.banner.show_line(line, verb=verb, icon="calendar")

    def _on_period(self, period: PeriodCode) -> None:
        self._period = period
        self.load()

    def _on_step(self) -> None:
        lack = self._found.lack if self._found is not None else None
        screen, part = {
            Lack.AGENCIES: ("settings", "agencies"),
            Lack.EMPLOYEES: ("staffing", "people"),
        }.get(lack or Lack.ROSTER, ("staffing", "week"))
        self._ctx.bus.open(screen, part)

    def _on_mark(self) -> None:
        self._ctx.bus.open("staffing", "attendance")

    def _on_note(self) -> None:
        if self._found is not None and not self._found.is_blank:
            NotesDialog(self, self._ctx, self._found.frame.day).open()


def build(ctx: Context) -> TodayScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return TodayScreen(ctx)
