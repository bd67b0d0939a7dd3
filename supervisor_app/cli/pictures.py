"""The command that writes a picture of every screen; it needs Qt, but no display."""

import argparse
import os
import sys

from supervisor_app import app
from supervisor_app.cli.outlet import complain, tell
from supervisor_app.cli.sitting_down import seated
from supervisor_app.ui.shell.pictures import PictureOrder, take_pictures, without_idle_words


def screenshots(arguments: argparse.Namespace) -> int:
    """Write the pictures and print their paths."""
    if sys.platform.startswith("linux"):
        # The pictures are the same with and without a display, and no window flashes up.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    width, height = arguments.size
    order = PictureOrder(arguments.out, width, height, arguments.theme, arguments.lang or "ar")
    application = app.make_application()
    with without_idle_words(complain), seated(arguments) as desk:
        for path in take_pictures(application, desk, order):
            tell(path)
    return 0
