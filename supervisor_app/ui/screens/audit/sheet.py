"""One entry in full: every field before and after, where it came from, and the thing's history."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from supervisor_app.services.audit import AuditRow
from supervisor_app.text.bidi import iso
from supervisor_app.text.formats import clock_time, date_pair
from supervisor_app.text.translate import translate
from supervisor_app.ui.audit_words import action, pair, station, subject, tone, who
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, hairline
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import label, paragraph
from supervisor_app.ui.widgets.side_sheet import SideSheet

MOST = 30


def show_entry(sheet: SideSheet, row: AuditRow) -> None:
    """Fill the sheet with one entry; its history is added when it has come."""
    chip = Chip()
    chip.show_state(action(row), tone(row))
    sheet.begin(subject(row), f"{date_pair(row.at.date())} · {clock_time(row.at)}", chip)
    _said(sheet.body, translate("Audit", "Who"), who(row))
    _said(sheet.body, translate("Audit", "Workstation"), station(row))
    if row.reason:
        _said(sheet.body, translate("Audit", "Reason"), row.reason)
    values = [one for one in row.values if one.field != "kind"]
    if values:
        sheet.body.addWidget(hairline())
        lines = column(None, label(translate("Audit", "What was written"), Role.H2), gap=6)
        for one in values:
            lines.addWidget(paragraph(pair(row, one), Role.SMALL))
        sheet.body.addLayout(lines)
    sheet.body.addWidget(hairline())
    place = translate("Audit", "Entry {seq} of device {device}")
    text = place.format(seq=iso(str(row.place.seq)), device=iso(str(row.device_id)))
    sheet.body.addWidget(paragraph(text, Role.CAPTION, "text2"))


def show_history(sheet: SideSheet, rows: Sequence[AuditRow]) -> None:
    """Add what was done to the same thing, newest first."""
    sheet.body.addWidget(hairline())
    lines = column(None, label(translate("Audit", "History of this"), Role.H2), gap=8)
    for row in rows[:MOST]:
        head = f"{clock_time(row.at)} · {date_pair(row.at.date())} · {who(row)}"
        said = " · ".join(pair(row, one) for one in row.values if one.field != "kind")
        lines.addLayout(
            column(
                None,
                label(head, Role.CAPTION, "text2"),
                paragraph(said or action(row), Role.SMALL),
                gap=0,
            )
        )
    if len(rows) > MOST:
        more = translate("Audit", "and %n more", "", len(rows) - MOST)
        lines.addWidget(label(more, Role.CAPTION, "text2"))
    sheet.body.addLayout(lines)


def _said(body: QVBoxLayout, name: str, text: str) -> None:
    body.addLayout(column(None, label(name, Role.CAPTION, "text2"), paragraph(text), gap=0))
