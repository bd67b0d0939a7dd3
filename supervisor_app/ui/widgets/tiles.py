"""Agency tiles of the board: a large one for what needs a person, a small one for what is well."""

from dataclasses import dataclass

from supervisor_app.ui.direction import MIDDLE
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, row
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.dots import Dots
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label
from supervisor_app.ui.widgets.pressable import Pressable
from supervisor_app.ui.widgets.spoken import spoken


@dataclass(frozen=True, slots=True)
class TileFacts:
    """What a tile says, already in words; `share` is "2 of 4", `aside` stands at its end."""

    name: str
    full_name: str
    tone: Tone
    state: str
    share: str
    present: int
    expected: int
    reason: str = ""
    aside: str = ""


class AttentionTile(Pressable):
    """76 px: icon, short name, chip, reason, share with dots, and one more fact."""

    def __init__(self, facts: TileFacts) -> None:
        super().__init__(facts.tone)
        self.setMinimumHeight(76)
        self.setMaximumHeight(104)
        dots = Dots(facts.present, facts.expected, facts.tone)
        foot = row(label(facts.share, Role.CAPTION, "text2"), gap=6)
        foot.addWidget(dots, 0, MIDDLE)
        foot.addStretch(1)
        foot.addWidget(label(facts.aside, Role.CAPTION, "text2"))
        head = row(
            IconLabel(facts.tone.icon, facts.tone.line, 16),
            ElidedLabel(facts.name, Role.STRONG),
            Chip(facts.state, facts.tone),
        )
        column(
            self, head, ElidedLabel(facts.reason, Role.CAPTION, facts.tone), foot, gap=2, x=12, y=6
        )
        _speak(self, facts)


class OkTile(Pressable):
    """48 px: short name, share with dots, a quiet mark."""

    def __init__(self, facts: TileFacts) -> None:
        super().__init__()
        self.setMinimumHeight(48)
        self.setMaximumHeight(72)
        count = row(label(facts.share, Role.CAPTION, "text3"), gap=6)
        count.addWidget(Dots(facts.present, facts.expected, Tone.OK), 0, MIDDLE)
        count.addStretch(1)
        words = column(None, STRETCH, ElidedLabel(facts.name, Role.SMALL), count, STRETCH, gap=0)
        in_row(self, words, IconLabel(facts.tone.icon, facts.tone.line, 16), x=11, y=4)
        _speak(self, facts)


def _speak(tile: Pressable, facts: TileFacts) -> None:
    """Give the tile its whole sentence for tooltip and screen reader."""
    tile.setAccessibleName(
        spoken(facts.full_name, facts.state, facts.share, facts.reason, facts.aside)
    )
    tile.setToolTip(facts.full_name)
