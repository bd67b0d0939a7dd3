"""What every test of the screens' parts stands on: the dressed application."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from supervisor_app.ui.theme import apply_theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Start every test in the light theme at normal density and bury its widgets after it."""
    apply_theme(qapp, "light")
    yield qapp
    for window in qapp.topLevelWidgets():
        # A layout of a chart keeps a bare widget for the style's measures and deletes it itself.
        if type(window) is not QWidget or window.children():
            window.close()
            window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
