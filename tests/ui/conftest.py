"""What every test of the screens' parts stands on: the dressed application."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from supervisor_app.ui.theme import apply_theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Start every test in the light theme at normal density and bury its widgets after it."""
    apply_theme(qapp, "light")
    yield qapp
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
