"""The whole look by this machine's settings: language, direction, digits, dates, theme, density."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from supervisor_app.system import settings as keys
from supervisor_app.system.settings import Settings
from supervisor_app.text import formats
from supervisor_app.text.translate import set_language
from supervisor_app.ui.theme.current import apply_theme
from supervisor_app.ui.theme.tokens import DARK, LIGHT


def apply_look(app: QApplication, chosen: Settings) -> None:
    """Dress the application as chosen; may be called again at any time."""
    language = chosen.get(keys.LANGUAGE)
    set_language("en" if language == "en" else "ar")
    formats.configure(
        formats.Formats(
            digits="arabic" if chosen.get(keys.DIGITS) == "arabic" else "latin",
            date_order="gregorian_first"
            if chosen.get(keys.DATE_ORDER) == "gregorian_first"
            else "hijri_first",
        )
    )
    # ar_AE has Latin digits with Arabic names; week and dates are ours (text.formats).
    territory = QLocale.Country.UnitedArabEmirates
    arabic = QLocale(QLocale.Language.Arabic, territory)
    QLocale.setDefault(arabic if language == "ar" else QLocale(QLocale.Language.English))
    rtl = language == "ar"
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
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
