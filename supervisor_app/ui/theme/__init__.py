"""Look of the product: tokens, fonts, icons and the theme in force; this file only re-exports.

from supervisor_app.ui.theme import Tone, apply_theme, colour, font, icon, set_icon, theme
"""

from supervisor_app.ui.theme.contrast import contrast, mix, readable
from supervisor_app.ui.theme.current import (
    Density,
    Theme,
    apply_theme,
    colour,
    row_height,
    theme,
    time_runs_rtl,
    tokens,
)
from supervisor_app.ui.theme.fonts import Role, font
from supervisor_app.ui.theme.icons import icon, paint_icon, pixmap, set_icon
from supervisor_app.ui.tokens import Tokens, Tone

__all__ = [
    "Density",
    "Role",
    "Theme",
    "Tokens",
    "Tone",
    "apply_theme",
    "colour",
    "contrast",
    "font",
    "icon",
    "mix",
    "paint_icon",
    "pixmap",
    "readable",
    "row_height",
    "set_icon",
    "theme",
    "time_runs_rtl",
    "tokens",
]
