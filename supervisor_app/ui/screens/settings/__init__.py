"""Settings: look, centre, periods, targets, agencies, accounts, keys and copies."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="settings",
    title=lambda: translate("Settings", "Settings"),
    icon="settings",
    right=Right.EDIT_SETTINGS,
    build="supervisor_app.ui.screens.settings.screen:build",
    group="system",
)
