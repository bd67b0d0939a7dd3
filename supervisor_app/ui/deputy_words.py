"""A deputy's term in words, for the account's sheet, the person's menu and the line on top."""

from supervisor_app.services.deputies import Deputising
from supervisor_app.text.formats import gregorian
from supervisor_app.text.translate import translate


def said(term: Deputising) -> str:
    """Say for whom a term is, on which days and who granted it."""
    words = (
        translate("Deputy", "Deputy of {supervisor} from {first} to {last}")
        if term.first is not None
        else translate("Deputy", "Deputy of the supervisor to {last}")
    ).format(
        supervisor=term.supervisor,
        first=gregorian(term.first or term.last),
        last=gregorian(term.last),
    )
    if not term.granted_by:
        return words
    by = translate("Deputy", "granted by {name}").format(name=term.granted_by)
    return translate("Deputy", "{what}, {by}").format(what=words, by=by)
