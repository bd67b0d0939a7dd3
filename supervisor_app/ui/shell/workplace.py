"""The window's inside after signing in: rail, top bar, screens, palette, notices, shortcuts."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from supervisor_app.services import waiting
from supervisor_app.services.own_account import Welcome
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.spec import ScreenSpec
from supervisor_app.ui.shell import navigation
from supervisor_app.ui.shell.case_watch import CaseWatch
from supervisor_app.ui.shell.entries import Entry
from supervisor_app.ui.shell.entry.demonstration import demonstration_line
from supervisor_app.ui.shell.finder import Finder
from supervisor_app.ui.shell.history_asking import HistoryAsking
from supervisor_app.ui.shell.job_tray import JobTray
from supervisor_app.ui.shell.notices import FAILURE, Notices
from supervisor_app.ui.shell.palette import Palette
from supervisor_app.ui.shell.panes import next_pane
from supervisor_app.ui.shell.rail import PersonButton, Rail
from supervisor_app.ui.shell.shortcut_sheet import ShortcutSheet
from supervisor_app.ui.shell.sync_watch import SyncWatch
from supervisor_app.ui.shell.top_bar import TopBar
from supervisor_app.ui.tasks import Job
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.boxes import column, in_row
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.shortcuts import add_action

MINUTE = 60_000


class Workplace(QWidget):
    """One person's screens on an open centre; the window keeps it while the centre is locked."""

    lock_asked = Signal()
    person_pressed = Signal()

    def __init__(self, ctx: Context, welcome: Welcome) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.ctx = ctx
        self.specs = navigation.allowed(ctx.actor)
        self._screens: dict[str, Screen] = {}
        self._open = ""
        self._before_lock: QWidget | None = None
        account, names = welcome.account, welcome.centre.names
        self.rail = Rail(self.specs, PersonButton(account.full_name, account.post))
        self.rail.show_centre(names.short_name, names.place)
        self.rail.chosen.connect(self.open)
        self.rail.person_pressed.connect(self.person_pressed)
        self.top_bar = TopBar()
        self.top_bar.search_asked.connect(self.open_palette)
        self.top_bar.show_day(ctx.clock.now().date())
        self.top_bar.sync_asked.connect(partial(self.open, "sync"))
        self.stack = QStackedWidget()
        banners = column(None, gap=0)
        main = column(None, self.top_bar, banners, gap=0)
        main.addWidget(self.stack, 1)
        whole = in_row(self, self.rail, gap=0)
        whole.addLayout(main, 1)
        self.notices = Notices(self, ctx.notify, banners)
        if welcome.centre.demonstration:
            ctx.notify.banner("demonstration", demonstration_line(), tone=Tone.INFO)
        self.tray = JobTray(self)
        self.top_bar.jobs_asked.connect(self.tray.toggle)
        ctx.tasks.job_started.connect(self._on_job)
        self.sync = SyncWatch(ctx, self.top_bar)
        self.cases = CaseWatch(ctx, self)
        self.finder = Finder(ctx, self)
        self.palette_box = Palette(self, self.finder.find)
        self.history = HistoryAsking(ctx, self, self.stack)
        ctx.bus.asked.connect(self.open)
        self._add_shortcuts()
        ctx.bus.watch(self, waiting.TABLES, self._count)
        # A window left open overnight shows the new day, and what it brings.
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        if not self.specs:
            self.stack.addWidget(
                EmptyState("lock", translate("Shell", "Your role opens no screen yet."))
            )

    @property
    def current(self) -> Screen | None:
        """Give the screen that is open."""
        return self._screens.get(self._open)

    @property
    def open_name(self) -> str:
        """Give the name of the screen that is open, "" before the first."""
        return self._open

    def begin(self, wanted: str = "") -> None:
        """Open the screen that was open before, or the first that the person may see."""
        names = [spec.name for spec in self.specs]
        if names:
            self.open(wanted if wanted in names else names[0])
        self._count()

    def open(self, name: str, thing: object = None) -> None:
        """Bring a screen forward, building it at its first showing, and in it one thing."""
        spec = next((spec for spec in self.specs if spec.name == name), None)
        if spec is None:
            return
        screen = self._screens.get(name) or self._build(spec)
        changed = self._open != name
        self._open = name
        self.stack.setCurrentWidget(screen)
        self.rail.show_open(name)
        if changed:
            self.history.close()
            self.top_bar.show_saved(None)
            self.ctx.notify.clear(FAILURE)
        self._show_offers()
        if thing is not None:
            screen.show_thing(thing)
        elif changed:
            self.focus_screen()

    def open_palette(self) -> None:
        """Open the command palette over the screen."""
        self.palette_box.open(self._offered())

    def refresh(self) -> None:
        """Load the open screen again, as after the centre was locked."""
        self.sync.resume()
        self.cases.resume()
        self.top_bar.show_day(self.ctx.clock.now().date())
        if self.current is not None:
            self.current.load()
        if self._before_lock is not None and self.isAncestorOf(self._before_lock):
            self._before_lock.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before_lock = None

    def _exchange(self) -> None:
        self.refresh()
        self.sync.exchange_now()

    def focus_screen(self) -> None:
        """Put the focus where the work of the open screen begins."""
        if self.current is not None:
            next_pane(self.current.panes() or [self.current], None, 1)

    def suspend(self) -> None:
        """Take away what tells or offers anything while the centre is locked."""
        self._before_lock = self.window().focusWidget()
        self.palette_box.close_palette()
        self.history.close()
        self.sync.pause()
        self.cases.pause()
        self.tray.hide()
        self.notices.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what is open: tray, sheet, filter; edits have taken theirs before."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.tray.isHidden():
            self.tray.hide()
        elif not self.history.close() and self.current is not None:
            self.current.escape()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the history of what is under the pointer or the cursor."""
        if not self.history.offer(event):
            super().contextMenuEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Collapse the rail where the window is narrow."""
        super().resizeEvent(event)
        self.rail.fit(self.width())
        self.tray.place()

    def _build(self, spec: ScreenSpec) -> Screen:
        screen = navigation.build(spec, self.ctx)
        screen.offers_changed.connect(partial(self._on_offers, screen))
        screen.saved.connect(partial(self._on_saved, screen))
        self.stack.addWidget(screen)
        self._screens[spec.name] = screen
        return screen

    def _on_offers(self, screen: QObject) -> None:
        if screen is self.current:
            self._show_offers()

    def _on_saved(self, screen: QObject) -> None:
        if screen is self.current:
            self.top_bar.show_saved(self.ctx.clock.now())

    def _show_offers(self) -> None:
        spec = next(spec for spec in self.specs if spec.name == self._open)
        screen = self._screens[self._open]
        self.top_bar.show_title(spec.title(), screen.title_note())
        self.top_bar.show_actions(screen.primary_actions())

    def _offered(self) -> list[Entry]:
        actions: list[QAction] = list(self.deeds[1:])
        if self.current is not None:
            offered = [*self.current.primary_actions(), *self.current.commands()]
            own = {action.text(): action for action in reversed(offered)}
            actions = [*reversed(own.values()), *actions]
        return self.finder.offered(self.specs, actions, self.open)

    def _on_job(self, job: Job) -> None:
        self.tray.add(job)
        self.top_bar.show_jobs(self.tray.count)
        job.ended.connect(partial(self._on_job_ended, job))

    def _on_job_ended(self, job: Job) -> None:
        self.tray.remove(job)
        self.top_bar.show_jobs(self.tray.count)

    def _add_shortcuts(self) -> None:
        deeds: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("Ctrl+K", translate("Shell", "Find or do anything"), self.open_palette),
            ("F1", translate("Shell", "Shortcuts"), self._show_keys),
            ("F5", translate("Shell", "Refresh and exchange with the server"), self._exchange),
            ("F6", translate("Shell", "Next part"), partial(self._go_on, 1)),
            ("Shift+F6", translate("Shell", "Part before"), partial(self._go_on, -1)),
            ("Ctrl+Z", translate("Shell", "Undo"), self._undo),
            ("Ctrl+Y", translate("Shell", "Redo"), self._redo),
            ("Ctrl+L", translate("Shell", "Lock the centre"), self.lock_asked.emit),
        )
        self.deeds = [add_action(self, text, do, keys) for keys, text, do in deeds]
        for spec in self.specs:
            if spec.shortcut:
                go = partial(self.open, spec.name)
                add_action(self, spec.title(), go, f"Alt+{spec.shortcut}")

    def _count(self) -> None:
        self.ctx.tasks.read(self, waiting.waiting, then=self._show_counts)

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        for name, count in counts.items():
            self.rail.set_count(name, count)

    def _on_minute(self) -> None:
        self.top_bar.show_day(self.ctx.clock.now().date())
        self._count()

    def _show_keys(self) -> None:
        spec = next((spec for spec in self.specs if spec.name == self._open), None)
        keys = self.current.keys() if self.current is not None else []
        ShortcutSheet(self, spec.title() if spec else "", keys).open()

    def _undo(self) -> None:
        if self.current is not None:
            self.ctx.tasks.undo_last(self.current)

    def _redo(self) -> None:
        if self.current is not None:
            self.ctx.tasks.redo_last(self.current)

    def _go_on(self, step: int) -> None:
        screen = self.current
        inside = [screen] if screen is not None else []
        own = screen.panes() if screen is not None else []
        panes: list[QWidget] = [
            self.rail,
            *self.top_bar.panes(),
            *(own or inside),
            self.history.sheet,
        ]
        next_pane(panes, self.window().focusWidget(), step)
