"""Agency tiles of the board: a large one for what needs a person, a small one for what is well."""

from dataclasses import dataclass

from supervisor_app.ui.direction import MIDDLE
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, reveal, row
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.dots import Dots
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, set_tone
from supervisor_app.ui.widgets.pressable import Pressable
from supervisor_app.ui.widgets.spoken import spoken


@dataclass(frozen=True, slots=True)
class TileFacts:
    """What a tile says, already in words; `share` is "2 of 4", `aside` stands at its end.

    Where nobody is `expected` the share stands alone, without dots.
    """

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
        self._icon = IconLabel(facts.tone.icon, facts.tone.line, 16)
        self._name = ElidedLabel("", Role.STRONG)
        self._chip = Chip()
        self._reason = ElidedLabel("", Role.CAPTION, facts.tone)
        self._share = label("", Role.CAPTION, "text2")
        self._dots = Dots()
        self._aside = label("", Role.CAPTION, "text2")
        foot = row(self._share, gap=6)
        foot.addWidget(self._dots, 0, MIDDLE)
        foot.addStretch(1)
        foot.addWidget(self._aside)
        head = row(self._icon, self._name, self._chip)
        column(self, head, self._reason, foot, gap=2, x=12, y=6)
        self.show_facts(facts)

    def show_facts(self, facts: TileFacts) -> None:
        """Say how the agency stands now."""
        self.set_bar(facts.tone)
        self._icon.show_icon(facts.tone.icon, facts.tone.line)
        self._name.setText(facts.name)
        self._chip.show_state(facts.state, facts.tone)
        self._reason.setText(facts.reason)
        set_tone(self._reason, facts.tone)
        self._share.setText(facts.share)
        self._dots.show_count(facts.present, facts.expected, facts.tone)
        self._aside.setText(facts.aside)
        _speak(self, facts)


class OkTile(Pressable):
    """48 px: short name, share with dots, a quiet mark."""

    def __init__(self, facts: TileFacts) -> None:
        super().__init__()
        self.setMinimumHeight(48)
        self.setMaximumHeight(72)
        self._name = ElidedLabel("", Role.SMALL)
        self._share = label("", Role.CAPTION, "text3")
        self._dots = Dots()
        self._icon = IconLabel(facts.tone.icon, facts.tone.line, 16)
        count = row(self._share, gap=6)
        count.addWidget(self._dots, 0, MIDDLE)
        count.addStretch(1)
        words = column(None, STRETCH, self._name, count, STRETCH, gap=0)
        in_row(self, words, self._icon, x=11, y=4)
        self.show_facts(facts)

    def show_facts(self, facts: TileFacts) -> None:
        """Say how the agency stands now."""
        self._icon.show_icon(facts.tone.icon, facts.tone.line)
        self._name.setText(facts.name)
        self._share.setText(facts.share)
        self._dots.show_count(facts.present, facts.expected, facts.tone)
        reveal(self._dots, when=facts.expected > 0)
        _speak(self, facts)


def _speak(tile: Pressable, facts: TileFacts) -> None:
    """Give the tile its whole sentence for tooltip and screen reader."""
    said = spoken(facts.full_name, facts.state, facts.share, facts.reason, facts.aside)
    tile.setAccessibleName(said)
    tile.setToolTip(facts.full_name)
