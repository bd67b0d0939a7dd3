"""Qt's palette made from the tokens; what the palette cannot say stands in the style sheet."""

from PySide6.QtGui import QColor, QPalette

from supervisor_app.ui.tokens import Tokens


def palette(tokens: Tokens) -> QPalette:
    """Make the palette of one theme."""
    role = QPalette.ColorRole
    made = QPalette()
    for place, token in (
        (role.Window, "bg"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "sunken"),
        (role.Text, "text"),
        (role.PlaceholderText, "text3"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.BrightText, "bad"),
        (role.Highlight, "primary"),
        (role.HighlightedText, "on_primary"),
        (role.Accent, "primary"),
        (role.Link, "primary_ink"),
        (role.LinkVisited, "primary_ink"),
        (role.ToolTipBase, "text"),
        (role.ToolTipText, "surface"),
        (role.Light, "surface"),
        (role.Midlight, "border"),
        (role.Mid, "border"),
        (role.Dark, "border_strong"),
        (role.Shadow, "border_strong"),
    ):
        made.setColor(place, QColor(tokens[token]))
    for place in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, QColor(tokens.text3))
    return made
