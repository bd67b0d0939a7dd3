"""What the shell knows of a screen before it is built; the list of screens is the shell's."""

from collections.abc import Callable
from dataclasses import dataclass

from supervisor_app.rules.rights import Right


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """One entry of the rail: built from `build` ("module:function") when it is first shown.

    `icon` names two drawings, `icon` and `icon-fill` (shown while the screen is open);
    `shortcut` is n of Alt+n.
    """

    name: str
    title: Callable[[], str]
    icon: str
    right: Right
    build: str
    shortcut: int = 0
    group: str = "day"
