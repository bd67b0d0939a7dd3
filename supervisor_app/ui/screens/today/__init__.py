"""Today: the day's figures, the agencies, what needs a person, the hours; every screen's door."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="today",
    title=lambda: translate("Today", "Today's board"),
    icon="today",
    right=Right.VIEW_BOARD,
    build="supervisor_app.ui.screens.today.screen:build",
)
