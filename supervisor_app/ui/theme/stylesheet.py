"""The one style sheet: chrome only (frames, buttons, inputs); data is painted by delegates.

Padding is symmetric everywhere, because Qt mirrors it for some widgets and not for others.
Widgets choose a rule by the dynamic properties `kind`, `tone` and `verdict`.
"""

from string import Template

from supervisor_app.ui.tokens import Tokens

_SHEET = Template("""
QWidget[kind="page"] { background: $bg; }
QWidget[kind="plain"], QScrollArea[kind="plain"] { background: transparent; border: 0; }
QFrame[kind="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[kind="trough"] { background: $mute_bg; border: 0; border-radius: 8px; }
QFrame[kind="inset"] { background: $sunken; border: 1px solid $border; border-radius: 8px; }
QFrame[kind="tile"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[kind="tile"]:hover { background: $sunken; }
KpiCard:focus { border: 2px solid $focus; }
QFrame[kind="tile"]:focus { border: 2px solid $focus; }
QFrame[kind="chosen"], QFrame[kind="tile"][chosen="true"] { background: $primary_soft;
    border: 0; border-radius: 8px; }
QFrame[kind="door"] { background: transparent; border: 2px solid transparent; border-radius: 14px; }
QFrame[kind="door"]:focus { border-color: $focus; }
QFrame[kind="line"] { background: $border; border: 0; }
QFrame[kind="topbar"] { background: $surface; border: 0; border-bottom: 1px solid $border; }
QFrame[kind="rail"] { background: $rail; border: 0; }
QFrame[kind="sheet"] { background: $surface; border: 0; }
QFrame[kind="popup"] { background: $surface; border: 1px solid $border_strong; }
QFrame[kind="toast"] { background: $text; border: 0; border-radius: 8px; }
QDialog { background: $surface; }
QLabel { color: $text; background: transparent; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="text3"] { color: $text3; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="info"] { color: $info; }
QLabel[tone="mute"] { color: $mute; }
QLabel[tone="primary_ink"] { color: $primary_ink; }
QLabel[tone="surface"] { color: $surface; }
QLabel[tone="rail_ink"] { color: $rail_ink; }
QLabel[tone="rail_ink_hi"] { color: $rail_ink_hi; }
QLabel[tone="rail_mut"] { color: $rail_mut; }
QLabel:disabled { color: $text3; }
QPushButton { color: $text; background: $surface; border: 1px solid $border_strong;
    border-radius: 6px; padding: 0 14px; min-height: 34px; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $mute_bg; }
QPushButton[kind="primary"] { color: $on_primary; background: $primary; border-color: $primary; }
QPushButton[kind="primary"]:hover { background: $primary_hover; }
QPushButton[kind="primary"]:pressed { background: $primary_press; }
QPushButton[kind="danger"] { color: $bad; border-color: $bad_line; }
QPushButton:disabled, QPushButton[kind]:disabled { color: $text3;
    background: $mute_bg; border-color: $border; }
QPushButton[kind="quiet"] { border-color: $border; color: $text2; }
QPushButton[kind="small"] { min-height: 26px; padding: 0 10px; }
QPushButton[kind="chip"] { color: $primary_ink; background: $primary_soft; border: 0;
    border-radius: 13px; padding: 0 10px; min-height: 26px; }
QPushButton[kind="filter"] { color: $text2; border-color: $border; border-radius: 13px;
    padding: 0 12px; min-height: 24px; }
QPushButton[kind="link"] { color: $primary_ink; background: transparent; border: 0;
    padding: 0 6px; min-height: 26px; border-radius: 4px; }
QPushButton[kind="link"]:hover { background: $primary_soft; }
QPushButton[kind="icon"] { background: transparent; border: 0; padding: 0;
    min-height: 32px; min-width: 32px; }
QPushButton[kind="icon"]:hover { background: $mute_bg; }
QPushButton[kind="step"] { padding: 0; min-width: 34px; }
QPushButton[kind="tab"] { color: $text2; background: transparent; border: 1px solid transparent;
    border-radius: 6px; padding: 0 16px; min-height: 28px; }
QPushButton[kind="tab"]:hover { color: $text; }
QPushButton[kind="tab"]:checked { color: $primary_ink; background: $surface;
    border-color: $border; }
QPushButton[kind="nav"] { color: $rail_ink; background: transparent; border: 0;
    border-radius: 8px; text-align: left; padding: 0 12px; min-height: 40px; }
QPushButton[kind="nav"]:hover, QPushButton[kind="nav"]:checked { background: $rail_hi;
    color: $rail_ink_hi; }
QPushButton[kind="toast"] { color: $surface; background: transparent;
    border: 1px solid $border_strong; min-height: 28px; padding: 0 12px; }
QPushButton:focus, QPushButton[kind]:focus { border: 2px solid $focus; }
QPushButton:focus { padding: 0 13px; }
QPushButton[kind="link"]:focus { padding: 0 4px; }
QPushButton[kind="nav"]:focus { border: 2px solid $rail_ink_hi; }
QLineEdit, QTextEdit, QPlainTextEdit, QComboBox { color: $text; background: $surface;
    border: 1px solid $border_strong; border-radius: 6px;
    selection-background-color: $primary; selection-color: $on_primary; }
QLineEdit, QComboBox { min-height: 34px; padding: 0 10px; }
QTextEdit, QPlainTextEdit { padding: 6px; }
QLineEdit[kind="search"] { background: $sunken; }
QLineEdit[kind="scan"] { background: $sunken; border: 2px solid $focus; min-height: 52px; }
QLineEdit[kind="cell"] { min-height: 0; padding: 0 12px; border: 2px solid $focus;
    border-radius: 4px; }
QLineEdit:disabled, QTextEdit:disabled, QComboBox:disabled { color: $text3; background: $mute_bg; }
QLineEdit[verdict="bad"], QTextEdit[verdict="bad"], QComboBox[verdict="bad"] {
    border-color: $bad_line; }
QLineEdit[verdict="warn"], QTextEdit[verdict="warn"], QComboBox[verdict="warn"] {
    border-color: $warn_line; background: $warn_bg; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $focus; padding: 0 9px; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $focus; padding: 5px; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: none; }
QAbstractItemView { background: $surface; border: 1px solid $border;
    selection-background-color: $primary_soft; selection-color: $text; outline: 0; }
QTableView, QAbstractScrollArea::corner { border: 0; background: $surface; }
QHeaderView { background: $sunken; border: 0; }
QHeaderView::section { background: $sunken; color: $text2; border: 0;
    border-bottom: 1px solid $border; padding: 0 12px; }
QTableCornerButton::section { background: $sunken; border: 0; }
QMenu { background: $surface; border: 1px solid $border_strong; padding: 4px; }
QMenu::item { padding: 6px 22px; border-radius: 4px; }
QMenu::item:selected { background: $primary_soft; color: $text; }
QMenu::separator { height: 1px; background: $border; margin: 4px; }
QToolTip { color: $surface; background: $text; border: 0; padding: 4px 8px; }
QProgressBar { background: $mute_bg; border: 0; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $info_line; border-radius: 2px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
""")


def stylesheet(tokens: Tokens) -> str:
    """Fill the sheet with the colours of one theme."""
    return _SHEET.substitute({name: tokens[name] for name in Tokens.__slots__})
