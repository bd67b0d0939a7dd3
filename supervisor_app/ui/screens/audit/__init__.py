"""Audit: who changed what from what to what, when, where and why; to read, never to change."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="audit",
    title=lambda: translate("Audit", "Audit log"),
    icon="history",
    right=Right.READ_AUDIT,
    build="supervisor_app.ui.screens.audit.screen:build",
    group="system",
)
