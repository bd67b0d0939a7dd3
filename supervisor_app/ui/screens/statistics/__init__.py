"""Statistics: the day's figures typed in a grid, and queue tickets imported from a file."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="statistics",
    title=lambda: translate("Statistics", "Statistics"),
    icon="chart",
    right=Right.VIEW_STATISTICS,
    build="supervisor_app.ui.screens.statistics.screen:build",
)
