"""Sync and conflicts: how this workstation stands to the others, and what a person must settle."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="sync",
    title=lambda: translate("Sync", "Sync and conflicts"),
    icon="sync",
    right=Right.SYNC_NOW,
    build="supervisor_app.ui.screens.sync.screen:build",
    group="system",
)
