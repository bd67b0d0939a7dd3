"""The list of screens, in the order of the rail; each is imported when it is first shown.

To add one: its package in `ui/screens`, its name here.
"""

from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from typing import cast

from supervisor_app.rules.rights import Actor
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.spec import ScreenSpec

_SCREENS = "supervisor_app.ui.screens"
NAMES = (
    "today",
    "staffing",
    "agencies",
    "printing",
    "statistics",
    "reports",
    "sync",
    "audit",
    "settings",
)


def specs() -> tuple[ScreenSpec, ...]:
    """Return every screen that there is, with Alt and its place in the list as its shortcut."""
    there = [f"{_SCREENS}.{name}" for name in NAMES]
    found = [import_module(package).SCREEN for package in there if find_spec(package) is not None]
    return tuple(
        replace(cast("ScreenSpec", spec), shortcut=number) for number, spec in enumerate(found, 1)
    )


def allowed(actor: Actor) -> tuple[ScreenSpec, ...]:
    """Return the screens whose right the actor holds."""
    return tuple(spec for spec in specs() if actor.may(spec.right))


def build(spec: ScreenSpec, ctx: Context) -> Screen:
    """Import a screen and make it."""
    module, _, function = spec.build.partition(":")
    return cast("Screen", getattr(import_module(module), function)(ctx))
