"""The look of this machine: theme, density, digits, dates, time axis, idle lock, with a sample."""

from functools import partial

from PySide6.QtWidgets import QWidget

from supervisor_app.errors import KnownError
from supervisor_app.system import settings as keys
from supervisor_app.system.settings import Setting
from supervisor_app.text.formats import clock_time, date_pair, minutes, num, pct
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.section import Section, SettingLine, card_of
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.theme.look import LOOK_CHANGED, WORDS_CHANGED
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.inputs import NumberEdit
from supervisor_app.ui.widgets.kpi_card import Figure, KpiCard
from supervisor_app.ui.widgets.labels import label
from supervisor_app.ui.widgets.tabs import SegmentedTabs

RUN = (98.2, 98.0, 97.9, 98.1, 97.8, 97.6, 97.7, 97.6)
SAMPLE_WIDTH = 300


class Appearance(Section):
    """Every choice acts at once; those of words make the window anew."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        theme = self._choice(keys.THEME, _themes(), LOOK_CHANGED)
        self.main = theme
        lines = [
            SettingLine(translate("Settings", "Theme"), "", theme),
            SettingLine(
                translate("Settings", "Density"),
                translate("Settings", "How close the rows of tables stand."),
                self._choice(keys.DENSITY, _densities(), LOOK_CHANGED),
            ),
            SettingLine(
                translate("Settings", "Digits"),
                translate("Settings", "For the screen only; files always hold 0 to 9."),
                self._choice(keys.DIGITS, _digits(), WORDS_CHANGED),
            ),
            SettingLine(
                translate("Settings", "Dates"),
                translate("Settings", "Which calendar stands first."),
                self._choice(keys.DATE_ORDER, _orders(), WORDS_CHANGED),
            ),
            SettingLine(
                translate("Settings", "Time axis"),
                translate("Settings", "Where the day begins in charts and timelines."),
                self._choice(keys.TIME_AXIS, _axes(), LOOK_CHANGED),
            ),
        ]
        self.body.addWidget(card_of(translate("Settings", "Look"), lines))
        self.body.addWidget(self._sample())
        self.idle = NumberEdit(ctx.settings.get(keys.IDLE_LOCK_MINUTES), digits=2)
        self.idle.setFixedWidth(72)
        self.idle.committed.connect(self._on_idle)
        lock = SettingLine(
            translate("Settings", "Lock when idle, after minutes"),
            translate("Settings", "From 1 to 60; what was being typed is kept."),
            self.idle,
        )
        self.body.addWidget(card_of(translate("Settings", "Lock"), [lock]))
        self.body.addStretch(1)

    def _choice(
        self, setting: Setting[str], words: list[tuple[str, str]], told: str
    ) -> SegmentedTabs:
        tabs = SegmentedTabs(words)
        tabs.choose(self._ctx.settings.get(setting))
        tabs.chosen.connect(partial(self._choose, setting, told))
        return tabs

    def _choose(self, setting: Setting[str], told: str, value: str) -> None:
        try:
            self._ctx.settings.set(setting, value)
        except KnownError as error:
            self._ctx.notify.fail(error)
            return
        self._ctx.bus.announce({told})
        self.saved.emit()

    def _on_idle(self) -> None:
        chosen, setting = self._ctx.settings, keys.IDLE_LOCK_MINUTES
        minutes_typed = self.idle.value() or 0
        if setting.refusal(minutes_typed):
            self._ctx.notify.toast(
                translate(
                    "Settings", "The lock comes after 1 to 60 minutes; it cannot be left out"
                ),
                tone=Tone.WARN,
            )
            self.idle.set_value(chosen.get(setting))
            return
        try:
            chosen.set(setting, minutes_typed)
        except KnownError as error:
            self._ctx.notify.fail(error)
            return
        self._ctx.bus.announce({LOOK_CHANGED})
        self.saved.emit()

    def _sample(self) -> QWidget:
        now = self._ctx.clock.now()
        figure = KpiCard(translate("Settings", "Satisfaction"), "smile", "chart3")
        note = translate("Settings", "target {value}").format(value=pct(98, 0))
        figure.show_figure(Figure(num(97.6, 1), "%", note, Tone.WARN, "down", RUN))
        figure.setFixedWidth(SAMPLE_WIDTH)
        words = column(
            None,
            label(date_pair(now.date()), Role.STRONG),
            label(f"{clock_time(now)} · {minutes(34 * 60)} · {num(1234)}", Role.SMALL, "text2"),
            row(
                Chip(translate("Settings", "present"), Tone.OK),
                Chip(num(3), Tone.BAD),
                STRETCH,
                gap=6,
            ),
            gap=6,
        )
        words.addStretch(1)
        sample = QWidget()
        column(sample, row(figure, words, STRETCH, gap=24))
        return card_of(translate("Settings", "A sample"), [sample])


def _themes() -> list[tuple[str, str]]:
    return [
        ("system", translate("Settings", "As the system")),
        ("light", translate("Settings", "Light")),
        ("dark", translate("Settings", "Dark")),
    ]


def _densities() -> list[tuple[str, str]]:
    return [
        ("compact", translate("Settings", "Compact")),
        ("normal", translate("Settings", "Normal")),
        ("wide", translate("Settings", "Wide")),
    ]


def _digits() -> list[tuple[str, str]]:
    # Both are shown as they look, whatever is chosen.
    return [("latin", "123"), ("arabic", "١٢٣")]


def _orders() -> list[tuple[str, str]]:
    return [
        ("hijri_first", translate("Settings", "Hijri first")),
        ("gregorian_first", translate("Settings", "Gregorian first")),
    ]


def _axes() -> list[tuple[str, str]]:
    return [
        ("rtl", translate("Settings", "Right to left")),
        ("ltr", translate("Settings", "Left to right")),
    ]
