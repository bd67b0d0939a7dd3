"""The whole look by this machine's settings: words, direction, theme, density, time axis."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from supervisor_app.system import settings as keys
from supervisor_app.system.settings import Settings
from supervisor_app.ui.theme.current import apply_theme
from supervisor_app.ui.tokens import DARK, LIGHT
from supervisor_app.ui.words import choose_words

# Told on the bus when this machine's settings change: colours and axes, or every word.
LOOK_CHANGED = "settings.look"
WORDS_CHANGED = "settings.words"


def apply_look(app: QApplication, chosen: Settings) -> None:
    """Dress the application as chosen; may be called again at any time."""
    choose_words(chosen)
    arabic = chosen.get(keys.LANGUAGE) == "ar"
    # ar_AE has Latin digits with Arabic names; week and dates are ours (text.formats).
    emirates = QLocale(QLocale.Language.Arabic, QLocale.Country.UnitedArabEmirates)
    QLocale.setDefault(emirates if arabic else QLocale(QLocale.Language.English))
    direction = Qt.LayoutDirection
    app.setLayoutDirection(direction.RightToLeft if arabic else direction.LeftToRight)
    apply_theme(
        app,
        theme_name(app, chosen.get(keys.THEME)),
        density=chosen.get(keys.DENSITY),
        time_axis="reading" if chosen.get(keys.TIME_AXIS) == "rtl" else "left_to_right",
    )


def theme_name(app: QApplication, wanted: str) -> str:
    """Return "light" or "dark" for a choice; "system" follows what the system tells."""
    if wanted != "system":
        return wanted
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK.name if dark else LIGHT.name
