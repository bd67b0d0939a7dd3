"""How often a copy is made and how many stay: four numbers on two lines; copying is not here."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.errors import KnownError
from supervisor_app.system import settings as keys
from supervisor_app.system.settings import Setting
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.settings.section import SettingLine
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column, row
from supervisor_app.ui.widgets.inputs import NumberEdit
from supervisor_app.ui.widgets.labels import label

WIDTH = 64


class NumberSetting(NumberEdit):
    """One number of this machine's settings; what may not be chosen goes back and says why."""

    chosen = Signal()

    def __init__(self, ctx: Context, setting: Setting[int], spoken: str) -> None:
        super().__init__(ctx.settings.get(setting), digits=5)
        self._ctx, self._setting = ctx, setting
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(spoken)
        self.committed.connect(self._keep)

    def _keep(self) -> None:
        typed = self.value() or 0
        if self._setting.refusal(typed):
            words = translate("Settings", "From {low} to {high}")
            low, high = num(self._setting.low or 0), num(self._setting.high or 0)
            self._ctx.notify.toast(words.format(low=low, high=high), tone=Tone.WARN)
            self.set_value(self._ctx.settings.get(self._setting))
            return
        try:
            self._ctx.settings.set(self._setting, typed)
        except KnownError as error:
            self._ctx.notify.fail(error)
            return
        self.chosen.emit()


class Rhythm(QWidget):
    """`chosen` after each number that was kept."""

    chosen = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        words = {
            keys.BACKUP_MINUTES: translate("Settings", "Minutes between copies"),
            keys.HALF_HOURS_KEPT: translate("Settings", "half-hourly"),
            keys.DAYS_KEPT: translate("Settings", "daily"),
            keys.MONTHS_KEPT: translate("Settings", "monthly"),
        }
        self.numbers = {key: NumberSetting(ctx, key, word) for key, word in words.items()}
        for number in self.numbers.values():
            number.chosen.connect(self.chosen)
        kept = QWidget()
        parts: list[QWidget] = []
        for key in (keys.HALF_HOURS_KEPT, keys.DAYS_KEPT, keys.MONTHS_KEPT):
            parts += [self.numbers[key], label(words[key], Role.SMALL, "text2")]
        column(kept, row(*parts, gap=6))
        column(
            self,
            SettingLine(
                words[keys.BACKUP_MINUTES],
                translate("Settings", "Only where anything changed; also at each closing."),
                self.numbers[keys.BACKUP_MINUTES],
            ),
            SettingLine(
                translate("Settings", "Copies that stay"),
                translate("Settings", "Fewer where they would take more than half of the disk."),
                kept,
            ),
            gap=0,
        )


def number_line(ctx: Context, setting: Setting[int], words: tuple[str, str]) -> SettingLine:
    """Make a line of one number: its title and hint."""
    number = NumberSetting(ctx, setting, words[0])
    line = SettingLine(*words, number)
    number.chosen.connect(partial(ctx.bus.announce, {setting.key}))
    return line
