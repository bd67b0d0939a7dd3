"""Pictures of every screen as a person sees it: a real window, filled, saved as PNG files."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from supervisor_app.errors import FileRefused
from supervisor_app.services.desk import Desk
from supervisor_app.services.own_account import welcome
from supervisor_app.system import settings as keys
from supervisor_app.system.atomic import file_errors
from supervisor_app.system.settings import Settings
from supervisor_app.ui.shell.session import Session
from supervisor_app.ui.theme.look import apply_look

POLL_MS = 40
# A chart is drawn on the turn after its figures came, so one quiet moment is not enough.
QUIET_TURNS = 4
MOST_TURNS = 1500
# What the platform without a display says of every window, though nothing is wrong.
IDLE_WORDS = "This plugin does not support"


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """Where to, in which size, theme ("light", "dark") and language ("ar", "en")."""

    folder: Path
    width: int
    height: int
    theme: str
    language: str


def take_pictures(app: QApplication, desk: Desk, order: PictureOrder) -> list[Path]:
    """Open every screen that the seated person may see and return the pictures' paths.

    Raises FileRefused or DiskFull where a picture cannot be written.
    """
    with file_errors(order.folder):
        order.folder.mkdir(parents=True, exist_ok=True)
    _dress(app, order)
    session = Session(desk, desk.read(welcome))
    place = session.workplace
    place.resize(order.width, order.height)
    place.show()
    try:
        return [_picture(session, spec.name, order) for spec in place.specs]
    finally:
        session.end()


@contextmanager
def without_idle_words(hear: Callable[[str], None]) -> Iterator[None]:
    """Pass on what Qt says, but not what the platform without a display says of every window."""

    def listen(_kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        if text and not text.startswith(IDLE_WORDS):
            hear(text)

    before = qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _dress(app: QApplication, order: PictureOrder) -> None:
    """Put language and theme in force without touching this machine's settings."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = Settings(Path(folder) / "settings.json")
        chosen.set(keys.LANGUAGE, order.language)
        chosen.set(keys.THEME, order.theme)
        apply_look(app, chosen)


def _picture(session: Session, name: str, order: PictureOrder) -> Path:
    session.workplace.open(name)
    _wait_until_quiet(session)
    size = f"{order.width}x{order.height}"
    path = order.folder / f"{name}-{order.theme}-{size}.png"
    picture: QPixmap = session.workplace.grab()
    if not picture.save(str(path), "PNG"):
        raise FileRefused(path=str(path), reason="")
    return path


def _wait_until_quiet(session: Session) -> None:
    """Turn the event loop until nothing was asked for during some turns."""
    loop, timer = QEventLoop(), QTimer()
    turns = [0, 0]

    def look() -> None:
        turns[0] += 1
        turns[1] = 0 if session.ctx.tasks.busy else turns[1] + 1
        if turns[1] >= QUIET_TURNS or turns[0] >= MOST_TURNS:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(POLL_MS)
    loop.exec()
    timer.stop()
