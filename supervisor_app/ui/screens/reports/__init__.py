"""Reports: pick a day, look at the page, make it, print and export it, find it again."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="reports",
    title=lambda: translate("Reports", "Reports"),
    icon="report",
    right=Right.VIEW_REPORTS,
    build="supervisor_app.ui.screens.reports.screen:build",
)
