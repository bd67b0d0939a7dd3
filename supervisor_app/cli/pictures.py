"""The command that writes a picture of every screen; it needs Qt, but no display."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from supervisor_app import app
from supervisor_app.cli.outlet import complain, tell
from supervisor_app.cli.sitting_down import seated
from supervisor_app.ui.shell.pictures import PictureOrder, take_pictures

# What the platform without a display says of every window, though nothing is wrong.
_IDLE_WORDS = "This plugin does not support"


def screenshots(arguments: argparse.Namespace) -> int:
    """Write the pictures and print their paths."""
    if sys.platform.startswith("linux"):
        # The pictures are the same with and without a display, and no window flashes up.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    width, height = arguments.size
    order = PictureOrder(arguments.out, width, height, arguments.theme, arguments.lang or "ar")
    application = app.make_application()
    with _without_idle_words(), seated(arguments) as desk:
        for path in take_pictures(application, desk, order):
            tell(path)
    return 0


@contextmanager
def _without_idle_words() -> Iterator[None]:
    before = qInstallMessageHandler(_hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _hear(_kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
    if text and not text.startswith(_IDLE_WORDS):
        complain(text)
