"""Staffing: attendance of a period, the week's roster, the employees; agencies are apart."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="staffing",
    title=lambda: translate("Staffing", "Staff"),
    icon="people",
    right=Right.VIEW_STAFF,
    build="supervisor_app.ui.screens.staffing.screen:build",
)
