"""Agencies: who stands at the counters of a period and since when not; their names are settings."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="agencies",
    title=lambda: translate("Agencies", "Agencies"),
    icon="agencies",
    right=Right.VIEW_BOARD,
    build="supervisor_app.ui.screens.agencies.screen:build",
)
