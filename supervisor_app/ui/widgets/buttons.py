"""Buttons by kind; the ring of focus shows for the keyboard only. What they do is the caller's.

Kinds: "" (outlined), "primary" (one a screen), "link", "quiet", "small", "danger", "icon".
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from supervisor_app.ui.theme import Role, font, set_icon


def button(
    text: str,
    kind: str = "",
    *,
    icon: str = "",
    on: Callable[[], Any] | None = None,
) -> QPushButton:
    """Make a button with a word, an optional icon before it and what it does."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    role = {
        "primary": Role.STRONG,
        "link": Role.SMALL,
        "small": Role.SMALL,
        "quiet": Role.SMALL,
        "filter": Role.CAPTION,
    }
    made.setFont(font(role.get(kind, Role.BODY)))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(True)  # Enter presses what has the focus, outside of dialogues too
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        ink = {"primary": "on_primary", "link": "primary_ink", "danger": "bad"}
        set_icon(made, icon, ink.get(kind, "text"), 18)
    if on is not None:
        made.clicked.connect(lambda _checked=False: on())
    return made


def icon_button(
    icon: str, spoken: str, *, ink: str = "text2", on: Callable[[], Any] | None = None
) -> QPushButton:
    """Make a button that is only an icon; `spoken` is its tooltip and accessible name."""
    made = button("", "icon", on=on)
    set_icon(made, icon, ink, 18)
    made.setToolTip(spoken)
    made.setAccessibleName(spoken)
    return made
