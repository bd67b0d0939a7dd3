"""The settings: a list of sections at the start, the open one beside it; each saves by itself."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.settings.accounts import AccountsSection
from supervisor_app.ui.screens.settings.agencies import AgenciesSection
from supervisor_app.ui.screens.settings.appearance import Appearance
from supervisor_app.ui.screens.settings.behind import trace_section
from supervisor_app.ui.screens.settings.calendar import CalendarSection
from supervisor_app.ui.screens.settings.centre_names import CentreSection
from supervisor_app.ui.screens.settings.keeping import KeepingSection
from supervisor_app.ui.screens.settings.menu import SectionMenu
from supervisor_app.ui.screens.settings.old_data import OldDataSection
from supervisor_app.ui.screens.settings.periods import PeriodsSection
from supervisor_app.ui.screens.settings.section import Section
from supervisor_app.ui.screens.settings.stations import StationsSection
from supervisor_app.ui.screens.settings.targets import TargetsSection
from supervisor_app.ui.widgets.boxes import row


@dataclass(frozen=True, slots=True)
class Entry:
    """One section of the list; to add one: a line in `_entries` and its module."""

    key: str
    word: str
    icon: str
    right: Right
    kind: type[Section]
    scrolls: bool = True


_MACHINE = frozenset({"look", "keeping"})


class SettingsScreen(Screen):
    """Shows the sections whose right the person holds."""

    WATCHES = frozenset(
        {
            "centre",
            "period",
            "opening_hours",
            "calendar_day",
            "target",
            "agency",
            "counter",
            "account",
            "account_change_seen",
            "access_review",
            "workstation",
            "station_seen",
        }
    )

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        # Only what is this machine's own is left where nothing can be kept.
        shown = ctx.may if ctx.desk.copy_of is None else ctx.actor.may
        found = [entry for entry in _entries() if shown(entry.right)]
        self.entries = [one for one in found if ctx.desk.copy_of is None or one.key in _MACHINE]
        self.menu = SectionMenu([(entry.key, entry.word, entry.icon) for entry in self.entries])
        self.menu.chosen.connect(self.choose)
        self._stack = QStackedWidget()
        self.sections: dict[str, Section] = {}
        self._pages: dict[str, QWidget] = {}
        whole = row(self.menu, gap=12)
        whole.addWidget(self._stack, 1)
        self.page.addLayout(whole, 1)
        self._open = ""
        self.choose(self.entries[0].key)

    @property
    def section(self) -> Section:
        """Give the section that is open."""
        return self.sections[self._open]

    def choose(self, key: str) -> None:
        """Open a section, building it at its first showing."""
        if key == self._open:
            return
        entry = next(entry for entry in self.entries if entry.key == key)
        if key not in self.sections:
            self._build(entry)
        self.escape()
        self._open = key
        self._stack.setCurrentWidget(self._pages[key])
        self.menu.show_open(key)
        self.offers_changed.emit()
        self.section.load()

    def load(self) -> None:
        """Ask for what the open section shows."""
        self.section.load()

    def title_note(self) -> str:
        """Name the section."""
        return next(entry.word for entry in self.entries if entry.key == self._open)

    def commands(self) -> list[QAction]:
        """Offer the sections and what the open one can do."""
        found = list(self.section.commands())
        for entry in self.entries:
            action = QAction(entry.word, self.menu)
            action.triggered.connect(lambda _on=False, key=entry.key: self.choose(key))
            found.append(action)
        return found

    def keys(self) -> list[KeyHint]:
        """Say how the list of sections is gone through."""
        return [
            KeyHint("↓", translate("Settings", "Next section, ↑ the one before")),
            KeyHint("Enter", translate("Settings", "Save a field, open a row")),
        ]

    def panes(self) -> list[QWidget]:
        """Give the list of sections, then the open section."""
        return [self.menu, self._stack]

    def show_thing(self, what: object) -> None:
        """Open a section by its key."""
        if isinstance(what, str) and any(entry.key == what for entry in self.entries):
            self.choose(what)

    def _build(self, entry: Entry) -> None:
        section = entry.kind(self, self._ctx)
        section.saved.connect(self.saved)
        trace_section(section, entry.key, entry.word)
        page: QWidget = section
        if entry.scrolls:
            scroll = QScrollArea()
            scroll.setProperty("kind", "plain")
            scroll.setWidgetResizable(True)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            section.setProperty("kind", "plain")
            scroll.setWidget(section)
            page = scroll
        self.sections[entry.key] = section
        self._pages[entry.key] = page
        self._stack.addWidget(page)


def build(ctx: Context) -> SettingsScreen:
    """Make the screen."""
    return SettingsScreen(ctx)


def _entries() -> list[Entry]:
    edit, see = Right.EDIT_SETTINGS, Right.SYNC_NOW
    stations = translate("Settings", "Workstations")
    catalogue, people = Right.EDIT_CATALOGUE, Right.MANAGE_ACCOUNTS
    return [
        Entry("look", translate("Settings", "Look"), "sun", edit, Appearance),
        Entry("centre", translate("Settings", "The centre"), "centre", edit, CentreSection),
        Entry("periods", translate("Settings", "Periods"), "clock", edit, PeriodsSection),
        Entry(
            "calendar",
            translate("Settings", "Calendar and hours"),
            "calendar",
            edit,
            CalendarSection,
        ),
        Entry(
            "targets",
            translate("Settings", "Targets"),
            "target",
            Right.EDIT_TARGETS,
            TargetsSection,
        ),
        Entry(
            "agencies",
            translate("Settings", "Agencies and counters"),
            "agencies",
            catalogue,
            AgenciesSection,
            scrolls=False,
        ),
        Entry(
            "accounts",
            translate("Settings", "Accounts"),
            "people",
            people,
            AccountsSection,
            scrolls=False,
        ),
        Entry("stations", stations, "device", see, StationsSection, scrolls=False),
        Entry(
            "keeping",
            translate("Settings", "Keys and copies"),
            "key",
            edit,
            KeepingSection,
            scrolls=False,
        ),
        Entry(
            "old",
            translate("Settings", "Old data and incidents"),
            "trash",
            edit,
            OldDataSection,
            scrolls=False,
        ),
    ]
