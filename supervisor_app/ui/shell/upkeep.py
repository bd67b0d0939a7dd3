"""The machine's own work while a person works: copies and drills in a job, states in banners."""

from PySide6.QtCore import QObject, QTimer

from supervisor_app.errors import KnownError
from supervisor_app.rules.disk_room import Room
from supervisor_app.services import upkeep
from supervisor_app.services.upkeep import Upkeep as Found
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.theme import Tone

EVERY_MS = 60_000
# After the first screens have what they asked for.
FIRST_MS = 20_000


class Upkeep(QObject):
    """Looks each minute; what is due runs as one job at a time and is quiet when it holds."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._running = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self.look)
        self._first.start(FIRST_MS)

    def look(self) -> None:
        """Ask what is due and what must be told."""
        self._ctx.tasks.read(
            self, upkeep.look, self._ctx.desk.paths, self._ctx.settings, then=self.show_found
        )

    def show_found(self, found: Found) -> None:
        """Tell the states that last, then begin what is due."""
        self._tell(
            "drill",
            translate(
                "Upkeep", "For more than 8 days no copy has been proved to restore. Make one now."
            ),
            Tone.BAD,
            when=found.drill_late,
        )
        self._tell("room", _room_words(found.room), _room_tone(found.room), when=bool(found.room))
        self._tell(
            "clock",
            translate(
                "Upkeep",
                "This machine's clock is behind what was written last. "
                "No report is made or signed until it is set right.",
            ),
            Tone.BAD,
            when=not found.clock_trusted,
        )
        self._tell(
            "restore",
            translate(
                "Upkeep", "A copy lies ready. Close the programme and open it: it takes its place."
            ),
            Tone.WARN,
            when=found.restore_waits,
        )
        self._tell(
            "machine",
            translate(
                "Upkeep",
                "This centre's data came here from another machine. With its next exchange this "
                "workstation takes a number of its own; withdraw the other if it is lost.",
            ),
            Tone.WARN,
            when=found.machine_changed,
        )
        if found.work_due and not self._running:
            self._running = True
            self._ctx.tasks.run(
                self,
                upkeep.keep_up,
                title=translate("Upkeep", "Copy of the centre"),
                then=self._done,
                failed=self._failed,
            )

    def _tell(self, key: str, text: str, tone: Tone, *, when: bool) -> None:
        if when and text:
            self._ctx.notify.banner(key, text, tone=tone)
        else:
            self._ctx.notify.clear(key)

    def _done(self, held: bool) -> None:  # noqa: FBT001  what the job answers
        self._running = False
        if not held:
            self._ctx.notify.toast(
                translate("Upkeep", "The newest copy does not hold; make another one."),
                tone=Tone.BAD,
            )

    def _failed(self, _: KnownError) -> bool:
        self._running = False
        return False


def _room_words(room: Room) -> str:
    if room is Room.SHORT:
        return translate(
            "Upkeep", "Less than 500 MB are free: imports and copies wait. Make room on the disk."
        )
    if room is Room.LOW:
        return translate("Upkeep", "Less than 2 GB are free on the disk. Make room soon.")
    return ""


def _room_tone(room: Room) -> Tone:
    return Tone.BAD if room is Room.SHORT else Tone.WARN
