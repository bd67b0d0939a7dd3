"""Every screen of the rail opens: full and empty centre, Arabic and English, light and dark."""

import platform
import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from supervisor_app.services import undo
from supervisor_app.services.desk import Desk
from supervisor_app.system.resources import resource
from supervisor_app.text import translate
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.spec import ScreenSpec
from supervisor_app.ui.shell import navigation
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.theme import apply_theme

SPECS = navigation.specs()
IDS = [spec.name for spec in SPECS]
# The room for a screen on the smallest machine: 1366x768 without rail, top bar and taskbar.
ROOM = (1366 - 208, 601)
# What stays as it is in Arabic: names of keys, of kinds of files and of what they hold.
LATIN = {"PDF", "CSV", "XLSX", "A4", "Ctrl", "Alt", "Shift", "Enter", "Esc", "Tab", "Space"}
LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+")

Part = TypeVar("Part", bound=QWidget)


class Opened:
    """A screen on running tasks, and what it told the shell."""

    def __init__(self, desk: Desk, spec: ScreenSpec, qtbot) -> None:
        self.heard: list[object] = []
        bus, notify = Bus(), Notify()
        notify.failed.connect(self.heard.append)
        notify.bug_found.connect(self.heard.append)
        self.tasks = Tasks(desk, bus, notify, take_back=undo.revert)
        self.screen: Screen = navigation.build(spec, Context(desk, self.tasks, notify, bus))
        qtbot.addWidget(self.screen)
        self.screen.resize(*ROOM)
        self.screen.show()
        qtbot.waitUntil(lambda: not self.tasks._calls)
        QApplication.processEvents()  # what came in is laid out one turn later

    def seen(self, kind: type[Part]) -> Sequence[Part]:
        """List the visible parts of a kind."""
        return [part for part in self.screen.findChildren(kind) if part.isVisible()]

    def words(self) -> set[str]:
        """Collect what a person reads on labels and buttons, hints and spoken names too."""
        texts = {part.text() for part in self.seen(QLabel)}
        for button in self.seen(QAbstractButton):
            texts |= {button.text(), button.toolTip(), button.accessibleName()}
        return {re.sub("<[^>]*>", " ", text) for text in texts if text}


@pytest.fixture(params=SPECS, ids=IDS)
def spec(request: pytest.FixtureRequest) -> ScreenSpec:
    """Give each screen in turn."""
    return request.param


@pytest.fixture(params=["demo", "new_centre"])
def desk(request: pytest.FixtureRequest) -> Desk:
    """Give the desk of a full centre and of one without a single figure."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def opened(spec: ScreenSpec, desk: Desk, qtbot) -> Iterator[Opened]:
    """Show a screen in the smallest room and wait until what it asked for has come."""
    made = Opened(desk, spec, qtbot)
    yield made
    made.tasks.shutdown()


def test_the_rail_is_unambiguous() -> None:
    """No two screens share a name, a title or a shortcut, and each has its two drawings."""
    assert len(set(IDS)) == len(SPECS)
    assert len({spec.title() for spec in SPECS}) == len(SPECS)
    shortcuts = [spec.shortcut for spec in SPECS if spec.shortcut]
    assert len(set(shortcuts)) == len(shortcuts)
    icons = {spec.icon for spec in SPECS} | {f"{spec.icon}-fill" for spec in SPECS}
    assert not {icon for icon in icons if not resource("icons", f"{icon}.svg").exists()}


@pytest.fixture(params=["ar-light", "ar-dark", "en-light", "en-dark"])
def look(request: pytest.FixtureRequest, qapp) -> Iterator[None]:
    """Put each language and theme in force, and Arabic and light again."""
    language, theme = request.param.split("-")
    translate.set_language(language)
    apply_theme(qapp, theme)
    if language == "en":
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    yield
    apply_theme(qapp, "light")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@pytest.mark.usefixtures("look")
def test_it_opens_without_a_word_of_trouble(opened: Opened) -> None:
    """Opening shows no error, fits the smallest machine and paints in both themes."""
    assert opened.heard == []
    least = opened.screen.minimumSizeHint()
    assert (least.width() <= ROOM[0], least.height() <= ROOM[1]) == (True, True), least
    assert not opened.screen.grab().isNull()


def test_arabic_is_whole(opened: Opened) -> None:
    """No English word is left on labels, buttons and hints of the Arabic screen."""
    left = {
        word: text
        for text in opened.words()
        if text != platform.node()  # a workstation may be called as its machine
        for word in LATIN_WORD.findall(text)
        if word not in LATIN and not re.fullmatch(r"F\d+|[A-Z]\d*", word)
    }
    assert not left


def test_every_verb_is_reached_and_named(opened: Opened) -> None:
    """A button takes the focus by keyboard, and one without words is named for the ear."""
    # Qt's own, such as the corner of a table, are not ours to name.
    buttons = [b for b in opened.seen(QAbstractButton) if not b.objectName().startswith("qt_")]
    assert not [b for b in buttons if not (b.text() or b.accessibleName())]
    unreached = [
        b.text() or b.accessibleName()
        for b in buttons
        if b.isEnabled() and b.focusPolicy() == Qt.FocusPolicy.NoFocus
    ]
    assert not unreached


def test_no_word_is_cut(opened: Opened) -> None:
    """A line of text has the room that it asks for, or says with three dots that it has not."""
    cut = [
        f"{label.text()!r}: {label.width()} of {label.minimumSizeHint().width()}"
        for label in opened.seen(QLabel)
        if label.text() and not label.wordWrap() and "…" not in label.text()
        if label.width() < label.minimumSizeHint().width()
    ]
    assert not cut


def test_it_names_its_keys_and_verbs(opened: Opened) -> None:
    """What the screen offers to palette, top bar and shortcut sheet has words."""
    screen, hints = opened.screen, opened.screen.keys()
    actions = [*screen.primary_actions(), *screen.commands()]
    assert all(action.text().strip() for action in actions)
    assert all(hint.keys and hint.does for hint in hints)
    assert all(pane.isVisibleTo(screen) or pane.isHidden() for pane in screen.panes())
