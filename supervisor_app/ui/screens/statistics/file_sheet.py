"""The columns of a file beside what they hold, a first ticket, a name to remember them by."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from supervisor_app.services import tickets
from supervisor_app.services.tickets import Mapping, Preview
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.statistics.words import field_word
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column, hairline, row
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.inputs import ChoiceBox, LineEdit
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph

NOT_HERE = ""
NAME_WIDTH = 96


class FileSheet(QWidget):
    """What was suggested can be changed; `mapping` gives what stands now."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview = preview
        self.chosen = preview.mapping
        self.chosen_name = ""
        self._boxes: dict[str, ChoiceBox] = {}
        whole = column(self, gap=8)
        missing = {field.value for field in preview.missing}
        if missing:
            words = translate("Statistics", "Choose the columns marked as missing.")
            whole.addWidget(paragraph(words, Role.SMALL, "bad"))
        suggested = {field.value: header for field, header in preview.mapping.columns}
        first = preview.records[0] if preview.records else ()
        sample = dict(zip(preview.headers, first, strict=False))
        for field in tickets.fields():
            whole.addLayout(
                self._line(field, suggested.get(field, ""), sample, missing=field in missing)
            )
        whole.addWidget(hairline())
        whole.addWidget(label(translate("Statistics", "Remember as"), Role.SMALL, "text2"))
        self._name = LineEdit()
        self._name.setPlaceholderText(translate("Statistics", "Name of the queue system"))
        whole.addWidget(self._name)
        if preview.date_order_unsure:
            words = translate("Statistics", "The dates do not tell day from month; look at them.")
            whole.addWidget(paragraph(words, Role.SMALL, "warn"))
        facts = translate("Statistics", "Encoding {encoding}, separator {separator}").format(
            encoding=preview.encoding, separator=_separator(preview.separator)
        )
        whole.addWidget(label(facts, Role.CAPTION, "text3"))

    def mapping(self) -> Mapping:
        """Give the mapping as it was chosen."""
        headers = {field: str(box.value() or "") for field, box in self._boxes.items()}
        self.chosen, self.chosen_name = tickets.mapped(self._preview.mapping, headers), self.name()
        return self.chosen

    def name(self) -> str:
        """Give the name to remember the mapping by, empty for none."""
        return self._name.text().strip()

    def _line(
        self, field: str, header: str, sample: dict[str, str], *, missing: bool
    ) -> QHBoxLayout:
        none = (NOT_HERE, translate("Statistics", "not in the file"))
        box = ChoiceBox([none, *((one, one) for one in self._preview.headers)])
        box.choose(header)
        box.setAccessibleName(field_word(field))
        self._boxes[field] = box
        name = label(field_word(field), Role.SMALL, "text2")
        name.setFixedWidth(NAME_WIDTH)
        value = ElidedLabel(sample.get(header, ""), Role.CAPTION, "text3")
        box.picked.connect(lambda one: value.setText(sample.get(str(one or ""), "")))
        parts = column(None, box, value, gap=0)
        line = row(name, gap=8)
        line.addLayout(parts, 1)
        if missing:
            line.addWidget(Chip(translate("Statistics", "missing"), Tone.BAD))
        return line


def _separator(text: str) -> str:
    return {
        ",": translate("Statistics", "comma"),
        ";": translate("Statistics", "semicolon"),
        "\t": translate("Statistics", "tab"),
        "|": translate("Statistics", "bar"),
    }.get(text, text)
