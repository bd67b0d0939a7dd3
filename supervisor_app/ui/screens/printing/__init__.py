"""Printing: document jobs by state, handing over by number, history; printers are not here."""

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.spec import ScreenSpec

SCREEN = ScreenSpec(
    name="printing",
    title=lambda: translate("Printing", "Printing"),
    icon="printer",
    right=Right.VIEW_PRINT_JOBS,
    build="supervisor_app.ui.screens.printing.screen:build",
)
