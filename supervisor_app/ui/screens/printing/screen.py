"""The printing screen: hand-over field, board or list of a day, and the sheet of one job."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget

from supervisor_app.rules.print_job import JobEvent, JobState, move
from supervisor_app.rules.rights import Right
from supervisor_app.services import print_board, print_list
from supervisor_app.services.print_board import PrintBoard
from supervisor_app.services.print_rows import JobRow
from supervisor_app.services.search import Hit
from supervisor_app.text.formats import fold_digits
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.printing.board import Board
from supervisor_app.ui.screens.printing.job_list import JobList
from supervisor_app.ui.screens.printing.job_sheet import JobSheet
from supervisor_app.ui.screens.printing.new_job import NewJob
from supervisor_app.ui.screens.printing.scan_bar import ScanBar
from supervisor_app.ui.screens.printing.scan_words import not_a_number
from supervisor_app.ui.screens.printing.steps import Steps
from supervisor_app.ui.screens.printing.words import day_words
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import row
from supervisor_app.ui.widgets.date_picker import DayStepper
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.labels import ElidedLabel
from supervisor_app.ui.widgets.shortcuts import add_action
from supervisor_app.ui.widgets.tabs import SegmentedTabs

BOARD, LIST = "board", "list"
AGES_EVERY_MS = 30_000
TAB = Qt.FocusReason.TabFocusReason


class PrintingScreen(Screen):
    """Shows one day; what earlier days left open is on it too."""

    WATCHES = frozenset({"print_job", "print_event", "agency", "roster_entry"})

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        may_work = ctx.may(Right.WORK_PRINT_JOBS)
        self._day: date | None = None
        self._is_empty = False
        self.scan = ScanBar(may_work=may_work)
        self.tabs = SegmentedTabs(
            [(BOARD, translate("Printing", "Board")), (LIST, translate("Printing", "List"))]
        )
        self.summary = ElidedLabel("", Role.SMALL, "text2")
        today = ctx.clock.now().date()
        self.stepper = DayStepper(today, today, latest=today)
        self.board = Board(may_work=may_work)
        self.list = JobList()
        self.stack = QStackedWidget()
        self.nothing = EmptyState("printer")
        self.nothing.acted.connect(self._new_job)
        for part in (self.board, self.list, self.nothing):
            self.stack.addWidget(part)
        line = row(self.tabs, gap=12)
        line.addWidget(self.summary, 1)
        line.addWidget(self.stepper)
        self.page.addWidget(self.scan)
        self.page.addLayout(line)
        self.page.addWidget(self.stack, 1)
        self.steps = Steps(self, ctx)
        self.job = JobSheet(ctx, self.sheet)
        self.form = NewJob(ctx, self.sheet)
        self._ages = QTimer(self)
        self._ages.setInterval(AGES_EVERY_MS)
        self._ages.timeout.connect(self.load)
        self._make_actions()
        self._connect()

    def _make_actions(self) -> None:
        self.new = add_action(
            self, translate("Printing", "New print job"), self.form.open, "Ctrl+N"
        )
        self.new.setVisible(self._ctx.may(Right.WORK_PRINT_JOBS))
        self.nothing.show_words(
            translate("Printing", "No print job on this day"),
            translate("Printing", "A new job appears here as soon as it is received"),
            self.new.text() if self.new.isVisible() else "",
        )
        self.to_scan = add_action(
            self, translate("Printing", "Hand over by number"), self.go_to_scan, "F8"
        )
        self.to_filter = add_action(
            self, translate("Printing", "Filter the list"), self._find, "Ctrl+F"
        )

    def _connect(self) -> None:
        self.scan.field.scanned.connect(self.steps.hand_over)
        self.scan.field.refused.connect(lambda typed: self.steps.told.emit(not_a_number(typed)))
        self.scan.field.went_down.connect(self._go_down)
        self.scan.echo.undo.clicked.connect(self._on_undo)
        self.steps.told.connect(self.scan.echo.tell)
        # What can be undone now is another step than the one that the echo tells of.
        self.steps.made.connect(self.scan.echo.undo.withdraw)
        self.steps.received.connect(self.sheet.close_sheet)
        self.scan.echo.show_button.clicked.connect(self._on_show)
        self.tabs.chosen.connect(self._on_tab)
        self.stepper.picked.connect(self._on_day)
        self.board.pressed.connect(self._open)
        self.board.asked.connect(self._on_card_verb)
        self.board.more.connect(self._list_state)
        self.board.left.connect(self.go_to_scan)
        self.list.opened.connect(self._open)
        self.list.changed.connect(self.load)
        self.job.asked.connect(self.steps.advance)
        self.job.shown.connect(self.offers_changed)
        self.form.asked.connect(lambda draft: self.steps.receive(draft, self.form.refuse))
        self.form.shown.connect(self.offers_changed)
        self.sheet.closed.connect(self._on_sheet_closed)

    def load(self) -> None:
        """Ask for the day's board, and for its list where that is shown."""
        self._ctx.tasks.read(self, print_board.board, self._day, then=self._show_board)
        if self.tabs.key == LIST:
            query = self.list.query(self._day)
            self._ctx.tasks.read(self, print_list.page, query, then=self.list.show_page)
            self._ctx.tasks.read(self, print_list.sources, then=self.list.show_sources)
        self.job.load()

    def primary_actions(self) -> list[QAction]:
        """Offer the new job; while the sheet is open its verb is the only primary."""
        return [self.new] if self.new.isVisible() and self.sheet.isHidden() else []

    def commands(self) -> list[QAction]:
        """Offer handing over and filtering."""
        return [self.to_scan, self.to_filter]

    def keys(self) -> list[KeyHint]:
        """Explain the keys of board and field."""
        return [
            KeyHint("F8", translate("Printing", "go to the hand-over field")),
            KeyHint("0–9", translate("Printing", "digits go to the hand-over field")),
            KeyHint("Enter", translate("Printing", "hand over, open a card")),
            KeyHint("↓", translate("Printing", "from the field to the cards")),
            KeyHint("Ctrl+Enter", translate("Printing", "make the card's next step")),
            KeyHint("Ctrl+N", translate("Printing", "new print job")),
            KeyHint("Ctrl+F", translate("Printing", "filter the list")),
        ]

    def panes(self) -> list[QWidget]:
        """Go from the field to the tabs, the cards or rows, and the sheet."""
        return [self.scan.field, self.tabs, self.stack, self.sheet]

    def show_thing(self, what: object) -> None:
        """Open the job that was found."""
        job_id = what.id if isinstance(what, Hit) else what
        if isinstance(job_id, str) and job_id:
            self._open_id(job_id)

    def escape(self) -> bool:
        """Close the sheet, then clear the filter."""
        if super().escape():
            return True
        if self.tabs.key == LIST and self.list.is_filtered():
            self.list.clear_filter()
            return True
        return False

    def go_to_scan(self) -> None:
        """Put the cursor where a scan arrives."""
        self.scan.field.setFocus(TAB)
        self.scan.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to scan; ages grow while the screen is seen."""
        super().showEvent(event)
        self._ages.start()
        if self.sheet.isHidden():
            self.go_to_scan()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing run unseen."""
        super().hideEvent(event)
        self._ages.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits typed anywhere as a number: a scanner types wherever the focus is."""
        text = fold_digits(event.text())
        free = not isinstance(QApplication.focusWidget(), QLineEdit)
        if text.isdigit() and free and self.scan.field.isEnabled():
            self.go_to_scan()
            self.scan.field.insert(text)
        else:
            super().keyPressEvent(event)

    def _show_board(self, board: PrintBoard) -> None:
        self.stepper.set_value(board.day)
        self.summary.setText(day_words(board))
        self.board.show_board(board)
        self._is_empty = not any(board.counts.values())
        self._show_part()

    def _on_tab(self, _key: str) -> None:
        self._show_part()
        self.load()

    def _show_part(self) -> None:
        """Show the list, or the board, or what stands where no job is."""
        shown: QWidget = self.nothing if self._is_empty else self.board
        self.stack.setCurrentWidget(shown if self.tabs.key == BOARD else self.list)

    def _on_day(self, day: date) -> None:
        self._day = day
        self.load()

    def _list_state(self, state: JobState) -> None:
        self.tabs.choose(LIST)
        self.list.only(state)
        self.list.table.setFocus(TAB)

    def _find(self) -> None:
        self.tabs.choose(LIST)
        self.list.search.setFocus(TAB)

    def _go_down(self) -> None:
        if self.tabs.key == LIST:
            self.list.table.setFocus(TAB)
        else:
            self.board.begin()

    def _new_job(self) -> None:
        self.job.leave()
        self.board.select("")
        self.form.open()

    def _open(self, job: JobRow) -> None:
        self._open_id(job.id)

    def _open_id(self, job_id: str) -> None:
        self.form.leave()
        self.board.select(job_id)
        self.job.open(job_id)

    def _on_show(self) -> None:
        told = self.scan.echo.told
        if told is not None and told.job_id:
            self._open_id(told.job_id)

    def _on_sheet_closed(self) -> None:
        self.job.leave()
        self.form.leave()
        self.board.select("")
        self.offers_changed.emit()
        self.go_to_scan()

    def _on_undo(self) -> None:
        self._ctx.tasks.undo_last(self)
        self.scan.echo.rest()
        self.go_to_scan()

    def _on_card_verb(self, job: JobRow, event: JobEvent) -> None:
        step = move(job.state, event)
        if step is None or not step.needs_reason:
            self.steps.advance(job, event)
            return
        self.form.leave()
        self.board.select(job.id)
        self.job.ask_why(job.id, event)


def build(ctx: Context) -> PrintingScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return PrintingScreen(ctx)
