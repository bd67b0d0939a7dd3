"""What the palette offers and finds: screens and actions here, people and things by a service."""

from collections.abc import Callable, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from supervisor_app.services import search
from supervisor_app.services.search import Hit, Kind
from supervisor_app.text.formats import iso
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.spec import ScreenSpec
from supervisor_app.ui.shell.entries import Entry, Group
from supervisor_app.ui.shell.palette import Found

# Which screen shows a thing that was found, its icon and its group.
_PLACES = MappingProxyType(
    {
        Kind.AGENCY: ("agencies", "agencies", Group.AGENCIES),
        Kind.PERSON: ("staffing", "user", Group.PEOPLE),
        Kind.JOB: ("printing", "printer", Group.JOBS),
    }
)


class Finder(QObject):
    """Turns screens, actions and hits into entries of the palette."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def offered(
        self,
        specs: Sequence[ScreenSpec],
        actions: Sequence[QAction],
        open_screen: Callable[[str], object],
    ) -> list[Entry]:
        """Give the screens and the actions that can be done now."""
        screens = [
            Entry(
                Group.SCREENS,
                spec.icon,
                spec.title(),
                partial(open_screen, spec.name),
                keys=f"Alt+{spec.shortcut}" if spec.shortcut else "",
            )
            for spec in specs
        ]
        commands = [
            Entry(
                Group.COMMANDS,
                "bolt",
                action.text(),
                action.trigger,
                keys=action.shortcut().toString(),
            )
            for action in actions
            if action.isEnabled() and action.isVisible() and action.text()
        ]
        return [*screens, *commands]

    def find(self, text: str, found: Found) -> None:
        """Look for people, agencies and jobs, and hand them over as entries."""
        self._ctx.tasks.read(
            self, search.search, text, then=lambda hits: found([self._entry(hit) for hit in hits])
        )

    def _entry(self, hit: Hit) -> Entry:
        screen, icon, group = _PLACES[hit.kind]
        title = hit.name
        if hit.kind is Kind.JOB:
            title = translate("Palette", "Job {number}").format(number=iso(hit.name))
        return Entry(group, icon, title, partial(self._ctx.bus.open, screen, hit.id), hit.detail)
