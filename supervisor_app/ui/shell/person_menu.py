"""The menu of the person at the foot of the rail: password, look, language, lock, sign out."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from supervisor_app.system.settings import LANGUAGE, THEME, Settings
from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Role, font, set_icon


@dataclass(frozen=True, slots=True)
class PersonDeeds:
    """What the menu can do; the window does it."""

    change_password: Callable[[], object]
    set_theme: Callable[[str], object]
    set_language: Callable[[str], object]
    lock: Callable[[], object]
    sign_out: Callable[[], object]


def person_menu(
    parent: QWidget, settings: Settings, deeds: PersonDeeds, standing: str = ""
) -> QMenu:
    """Build the menu with the present choices marked; `standing` heads it where there is one."""
    menu = QMenu(parent)
    menu.setFont(font(Role.BODY))
    if standing:
        menu.addAction(standing).setEnabled(False)
        menu.addSeparator()
    password = menu.addAction(translate("Shell", "Change my password …"), deeds.change_password)
    set_icon(password, "key")
    themes = (
        ("system", translate("Shell", "As the system")),
        ("light", translate("Shell", "Light")),
        ("dark", translate("Shell", "Dark")),
    )
    _choices(
        menu, translate("Shell", "Look"), ("sun", themes), settings.get(THEME), deeds.set_theme
    )
    # A language is named in itself, so that it is found by whoever reads nothing else.
    languages = (("ar", "العربية"), ("en", "English"))
    title = translate("Shell", "Language")
    _choices(menu, title, ("language", languages), settings.get(LANGUAGE), deeds.set_language)
    menu.addSeparator()
    set_icon(menu.addAction(translate("Shell", "Lock the centre"), deeds.lock), "lock")
    set_icon(menu.addAction(translate("Shell", "Sign out"), deeds.sign_out), "logout")
    return menu


def _choices(
    menu: QMenu,
    title: str,
    offered: tuple[str, tuple[tuple[str, str], ...]],
    chosen: str,
    choose: Callable[[str], object],
) -> None:
    icon, choices = offered
    inner = menu.addMenu(title)
    inner.setFont(font(Role.BODY))
    set_icon(inner.menuAction(), icon)
    group = QActionGroup(inner)
    for value, word in choices:
        action = inner.addAction(word)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.triggered.connect(lambda _on=False, value=value: choose(value))
        group.addAction(action)
