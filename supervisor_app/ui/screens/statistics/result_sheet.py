"""What an import came to: counts, and every refused row with its line and reason."""

from supervisor_app.errors import InvalidInput
from supervisor_app.services.tickets import ImportReport
from supervisor_app.text.formats import num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, hairline, row
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import label, paragraph
from supervisor_app.ui.widgets.side_sheet import SideSheet

SHOWN = 100


def show_result(sheet: SideSheet, report: ImportReport) -> None:
    """Fill the sheet with what came of a file."""
    sheet.begin(report.file_name, "", _state(report))
    for words, figure in (
        (translate("Statistics", "Rows read"), report.rows),
        (translate("Statistics", "Tickets stored"), report.stored),
        (translate("Statistics", "Known from before"), report.known),
        (translate("Statistics", "Twice in the file"), report.duplicates),
        (translate("Statistics", "Times left out of averages"), report.untrusted),
        (translate("Statistics", "Refused"), report.refused),
    ):
        line = row(label(words, Role.SMALL, "text2"), STRETCH, label(num(figure), Role.STRONG))
        sheet.body.addLayout(line)
    if not report.refused_rows:
        return
    sheet.body.addWidget(hairline())
    sheet.body.addWidget(label(translate("Statistics", "Refused rows"), Role.STRONG))
    for one in report.refused_rows[:SHOWN]:
        why = sentence(InvalidInput(field=one.field, reason=one.reason, value=one.value)).what
        words = translate("Statistics", "Line {line}: {why}").format(line=num(one.line), why=why)
        sheet.body.addWidget(paragraph(words, Role.SMALL, "text2"))
    rest = report.refused - min(SHOWN, len(report.refused_rows))
    if rest > 0:
        words = translate("Statistics", "and %n more", "", rest)
        sheet.body.addWidget(label(words, Role.CAPTION, "text3"))


def _state(report: ImportReport) -> Chip:
    if report.dry:
        return Chip(translate("Statistics", "only tried"), Tone.INFO)
    if report.before:
        return Chip(translate("Statistics", "imported before"), Tone.MUTE)
    return Chip(translate("Statistics", "imported"), Tone.OK)
