"""Keeps the sync chip and its banners true and exchanges with the server on its schedule.

The exchange runs in a worker; what it brought is announced on the bus, so that screens load again.
"""

import random

from PySide6.QtCore import QObject, QTimer

from supervisor_app.errors import KnownError
from supervisor_app.rules.rights import Right
from supervisor_app.services import exchange, sync
from supervisor_app.services.sync import SyncMode, SyncState
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.shell.top_bar import TopBar
from supervisor_app.ui.sync_words import (
    banner_text,
    chip_text,
    icon_of,
    reason,
    tone_of,
    withdrawn_text,
)
from supervisor_app.ui.theme import Tone

OFFLINE, CLOCK, WITHDRAWN = "offline", "sync_clock", "withdrawn"
# Many writes in a row are one reading.
SETTLE_MS = 400


class SyncWatch(QObject):
    """One a workplace; `pause` while the centre is locked, `resume` afterwards."""

    def __init__(self, ctx: Context, top_bar: TopBar) -> None:
        super().__init__(top_bar)
        self._ctx = ctx
        self._top_bar = top_bar
        self._chance = random.SystemRandom()
        self._failures = 0
        self._under_way = False
        self._paused = False
        self.state: SyncState | None = None
        self._soon = _single_shot(self, self.refresh)
        self._next = _single_shot(self, self._begin)
        ctx.bus.changed.connect(lambda _tables: self._soon.start(SETTLE_MS))
        self.refresh()

    def refresh(self) -> None:
        """Ask how this workstation stands."""
        if not self._paused:
            self._ctx.tasks.read(self, sync.state, self._ctx.desk, then=self._show)

    def exchange_now(self) -> None:
        """Exchange at once, as F5 asks for it; nothing happens without a server or the right."""
        joined = self.state is not None and self.state.joined
        if joined and self._ctx.may(Right.SYNC_NOW) and not self._under_way:
            title = translate("Sync", "Exchange with the server")
            self._run(exchange.sync_now, title, aloud=True)

    def pause(self) -> None:
        """Begin no exchange until `resume`; one under way comes to its end."""
        self._paused = True
        self._next.stop()
        self._soon.stop()

    def resume(self) -> None:
        """Go on after a pause, the state first."""
        self._paused = False
        self.refresh()

    def _show(self, state: SyncState) -> None:
        self.state = state
        now = self._ctx.clock.now()
        text = chip_text(state, now)
        self._top_bar.show_sync(text, tone_of(state), icon_of(state), reason(state, now))
        self._tell(OFFLINE, banner_text(state, now), Tone.MUTE)
        withdrawn = state.mode is SyncMode.WITHDRAWN
        self._tell(WITHDRAWN, withdrawn_text() if withdrawn else "", Tone.BAD)
        off = translate("Sync", "This machine's clock is more than two minutes off: mend it.")
        self._tell(CLOCK, off if state.clock_is_off else "", Tone.WARN)
        demonstration = self._ctx.desk.paths.is_demo
        kept = self._ctx.desk.copy_of is None
        if state.joined and kept and not demonstration and not self._next.isActive():
            self._plan()

    def _tell(self, key: str, text: str, tone: Tone) -> None:
        if text:
            self._ctx.notify.banner(key, text, tone=tone)
        else:
            self._ctx.notify.clear(key)

    def _plan(self) -> None:
        if not self._paused and not self._under_way:
            seconds = sync.next_exchange_seconds(self._failures, self._chance)
            self._next.start(round(seconds * 1000))

    def _begin(self) -> None:
        if not self._under_way and not self._paused:
            self._run(exchange.exchange, "", aloud=False)

    def _run(self, job: sync.ExchangeJob, title: str, *, aloud: bool) -> None:
        self._under_way = True
        self._next.stop()

        def failed(_error: KnownError) -> bool:
            self._ended(self._failures + 1, sync.TABLES)
            return not aloud

        self._ctx.tasks.run(
            self, job, title=title, then=lambda touched: self._ended(0, touched), failed=failed
        )

    def _ended(self, failures: int, touched: frozenset[str]) -> None:
        self._under_way = False
        self._failures = failures
        self._ctx.bus.announce(touched | sync.TABLES)
        self._plan()


def _single_shot(owner: QObject, slot: object) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    return timer
