"""What a new centre still needs, in words, with the one step to take; the steps are elsewhere."""

from supervisor_app.rules.rights import Right
from supervisor_app.services.today import Lack
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context


def missing(lack: Lack, ctx: Context) -> tuple[str, str, str, str]:
    """Return title, hint, verb ("" where the person may not do it) and icon."""
    title, hint, icon = {
        Lack.AGENCIES: (
            translate("Today", "No agency has a counter yet"),
            translate("Today", "The board follows agencies at their counters: add them first."),
            "agencies",
        ),
        Lack.EMPLOYEES: (
            translate("Today", "No employee is listed yet"),
            translate("Today", "Add who works at the counters, then plan their week."),
            "people",
        ),
        Lack.ROSTER: (
            translate("Today", "Nothing is planned for this day"),
            translate("Today", "Attendance and alerts begin with the week's roster."),
            "roster",
        ),
    }[lack]
    verb = step(lack, ctx)
    if not verb:
        hint = translate("Today", "Whoever has the right to it sets this up.")
    return title, hint, verb, icon


def step(lack: Lack, ctx: Context) -> str:
    """Name the step that ends the lack, "" where the person has no right to take it."""
    right, verb = {
        Lack.AGENCIES: (Right.EDIT_CATALOGUE, translate("Today", "Add agencies")),
        Lack.EMPLOYEES: (Right.EDIT_STAFF, translate("Today", "Add employees")),
        Lack.ROSTER: (Right.EDIT_ROSTER, translate("Today", "Plan the week")),
    }[lack]
    return verb if ctx.may(right) else ""
