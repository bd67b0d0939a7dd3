"""Cards, tiles, rows, tabs, sheets, toasts and dialogs: what they say, where they stand, keys."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

import supervisor_app.ui
from supervisor_app.ui.theme import Tone, apply_theme, tokens
from supervisor_app.ui.widgets.alert_row import AlertRow
from supervisor_app.ui.widgets.banner import BannerBar
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, hairline, in_row, row
from supervisor_app.ui.widgets.buttons import button, icon_button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip, chip_width
from supervisor_app.ui.widgets.dots import Dots
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.filter_bar import FilterBar
from supervisor_app.ui.widgets.keycap import KeyCap
from supervisor_app.ui.widgets.kpi_card import Figure, KpiCard
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph, set_tone
from supervisor_app.ui.widgets.progress_row import ProgressRow
from supervisor_app.ui.widgets.side_sheet import NARROW, WIDE, SideSheet
from supervisor_app.ui.widgets.sparkline import Sparkline
from supervisor_app.ui.widgets.spoken import spoken
from supervisor_app.ui.widgets.step_bar import StepBar
from supervisor_app.ui.widgets.tabs import SegmentedTabs
from supervisor_app.ui.widgets.tiles import AttentionTile, OkTile, TileFacts

UI = Path(supervisor_app.ui.__file__).parent
SHORT = TileFacts(
    "العدل", "كتابة العدل", Tone.WARN, "نقص", "2 من 4", 2, 4, "منذ 08:15", "الانتظار 18 د"
)


def _count_colour(widget: QWidget, token: str, area: QRect) -> int:
    """Count the pixels of a token's colour in a part of a widget."""
    image, wanted = widget.grab().toImage(), QColor(tokens()[token])
    ratio = image.devicePixelRatio()
    return sum(
        image.pixelColor(round(x * ratio), round(y * ratio)).rgb() == wanted.rgb()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def test_every_painter_of_a_widget_is_ended_by_with() -> None:
    """A painter that an exception leaves open crashes the process, so `with` must end each one."""
    loose = []
    for folder in ("theme", "widgets", "tables", "charts", "forms"):
        for path in sorted((UI / folder).glob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            made = {
                node.lineno
                for node in ast.walk(tree)
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "QPainter"
            }
            held = {
                item.context_expr.lineno
                for node in ast.walk(tree)
                if isinstance(node, ast.With)
                for item in node.items
            }
            loose += [f"{path.name}:{line}" for line in made - held]
    assert loose == []


def test_a_tile_needing_a_person_has_its_bar_at_the_right(qtbot) -> None:
    """The bar of state is painted on the side where reading starts."""
    tile = AttentionTile(SHORT)
    qtbot.addWidget(tile)
    tile.resize(240, 90)
    height = tile.height() - 30
    assert _count_colour(tile, "warn_line", QRect(237, 15, 3, height)) > height
    assert _count_colour(tile, "warn_line", QRect(0, 15, 3, height)) == 0


@pytest.mark.parametrize("make", [AttentionTile, OkTile])
def test_tiles_are_spoken_whole_and_pressed_by_every_way(make, qtbot) -> None:
    """A tile says name, state and share; mouse, Enter and Space press it, leaving does not."""
    tile = make(SHORT)
    qtbot.addWidget(tile)
    tile.resize(240, 90)
    tile.show()
    assert tile.accessibleName() == "كتابة العدل، نقص، 2 من 4، منذ 08:15، الانتظار 18 د"
    pressed = []
    tile.pressed.connect(lambda: pressed.append(1))
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    QTest.keyClick(tile, Qt.Key.Key_Return)
    QTest.keyClick(tile, Qt.Key.Key_Space)
    QTest.keyClick(tile, Qt.Key.Key_A)
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=QPoint(500, 5))
    assert len(pressed) == 3
    assert tile.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_figure_is_spoken_with_its_comparison(qtbot) -> None:
    """A KPI card says title, value, unit and note, and shows a trend only where there is one."""
    card = KpiCard("رضا المستفيدين", "smile", "chart3")
    qtbot.addWidget(card)
    card.show_figure(Figure("97.6", "%", "دون المستهدف", Tone.WARN, "down", [98, 97]))
    assert card.accessibleName() == "رضا المستفيدين: 97.6 %. دون المستهدف"
    assert not card._trend.isHidden()
    card.show_figure(Figure("97.6"))
    assert card._trend.isHidden()


def test_time_of_a_sparkline_runs_as_the_setting_says(qapp: QApplication, qtbot) -> None:
    """The newest value stands at the left in Arabic, and at the right once the axis is turned."""
    line = Sparkline("chart1", [1, 2, 3])
    qtbot.addWidget(line)
    line.resize(76, 30)
    xs = [point.x() for point in line.points()]
    assert xs == sorted(xs, reverse=True)
    apply_theme(qapp, "light", time_axis="left_to_right")
    xs = [point.x() for point in line.points()]
    assert xs == sorted(xs)
    line.show_values([5])
    assert not line.grab().isNull()


def test_an_alert_offers_one_verb(qtbot) -> None:
    """The verb of an alert is spoken with what it is about, and acts."""
    alert = AlertRow(Tone.BAD, "غياب تام", "منذ 07:30", "خطاب")
    qtbot.addWidget(alert)
    verb = alert.findChild(QPushButton)
    assert verb.accessibleName() == "خطاب: غياب تام"
    with qtbot.waitSignal(alert.acted):
        verb.click()
    alert.resize(200, 56)
    assert _count_colour(alert, "border", QRect(50, 55, 100, 1)) == 100
    alert.set_last(last=True)
    assert _count_colour(alert, "border", QRect(50, 55, 100, 1)) == 0


def test_chips_keep_their_words_whole(qtbot) -> None:
    """A chip is as wide as its word and icon; an empty one takes no room."""
    chip = Chip("خطاب مرسل", Tone.WARN, "mail")
    qtbot.addWidget(chip)
    assert chip.sizeHint().width() == chip_width("خطاب مرسل", "mail") > chip_width("خطاب مرسل")
    assert chip.accessibleName() == "خطاب مرسل"
    chip.show_state("", Tone.OK)
    assert chip.isHidden()


def test_dots_show_the_present_from_the_right(qtbot) -> None:
    """The first circle, at the right edge, is full in green; the missing one is hollow in amber."""
    dots = Dots(1, 2, Tone.WARN)
    qtbot.addWidget(dots)
    dots.resize(dots.sizeHint())
    assert dots.width() == 22
    assert _count_colour(dots, "ok_line", QRect(17, 3, 2, 2)) == 4
    assert _count_colour(dots, "ok_line", QRect(0, 0, 11, 8)) == 0


def test_tabs_move_along_the_line_of_reading(qtbot) -> None:
    """Left goes on and Right goes back in Arabic, Home and End jump, and ends are ends."""
    tabs = SegmentedTabs([("a", "الأول"), ("b", "الثاني"), ("c", "الثالث")])
    qtbot.addWidget(tabs)
    tabs.show()
    heard = []
    tabs.chosen.connect(heard.append)
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_End,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
    ):
        QTest.keyClick(tabs, key)
    assert heard == ["b", "c", "b", "a"]
    tabs.choose("a")
    assert heard[-1] == tabs.key == "a"
    tabs.set_word("a", "الأول 3")
    checked = [tab.text() for tab in tabs.findChildren(QPushButton) if tab.isChecked()]
    assert checked == ["الأول 3"]


def test_filters_can_be_taken_away_one_by_one_and_all(qtbot) -> None:
    """Each chip names its filter; the verb to clear all is there only with filters."""
    bar = FilterBar()
    qtbot.addWidget(bar)
    assert bar._clear.isHidden()
    bar.show_filters([("day", "اليوم"), ("who", "سارة")])
    chip = next(b for b in bar.findChildren(QPushButton) if b.text() == "سارة")
    with qtbot.waitSignal(bar.removed) as removed:
        chip.click()
    assert removed.args == ["who"]
    assert "سارة" in chip.accessibleName()
    with qtbot.waitSignal(bar.cleared):
        bar._clear.click()
    with qtbot.waitSignal(bar.asked):
        bar.add_button.click()


def test_the_sheet_stands_at_the_left_and_closes_with_escape(qtbot) -> None:
    """It opens empty with a new head, at the far side of reading, and tells when it closes."""
    window, page = QWidget(), QWidget()
    qtbot.addWidget(window)
    sheet = SideSheet()
    line = in_row(window, gap=0)
    line.addWidget(page, 1)
    line.addWidget(sheet)
    window.resize(1366, 700)
    window.show()
    assert sheet.isHidden()
    sheet.body.addWidget(QLabel("old"))
    sheet.begin("حالة 41", "الغرفة التجارية", Chip("مرسل", Tone.WARN))
    assert sheet.body.count() == 0
    assert sheet.width() == NARROW
    qtbot.waitUntil(lambda: sheet.x() == 0 and page.x() == NARROW)
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    window.resize(1700, 700)
    sheet.begin("حالة 42")
    assert sheet.width() == WIDE


def test_a_banner_stays_until_it_is_emptied(qtbot) -> None:
    """It takes no room without words, and its verb acts."""
    window, bar = QWidget(), BannerBar()
    qtbot.addWidget(window)
    column(window, bar)
    window.show()
    assert bar.isHidden()
    bar.show_line("غير متصل منذ 12 د", Tone.MUTE, "إعادة المحاولة", "cloud-off")
    assert bar.isVisible()
    with qtbot.waitSignal(bar.acted):
        bar.verb.click()
    bar.show_line("")
    assert bar.isHidden()


def test_emptiness_says_why_and_what_to_do(qtbot) -> None:
    """The verb is offered only where there is one."""
    state = EmptyState("check-circle", "لا حالات مفتوحة", "كل الجهات مكتملة", "عرض المغلقة")
    qtbot.addWidget(state)
    assert state.accessibleName() == "لا حالات مفتوحة. كل الجهات مكتملة"
    with qtbot.waitSignal(state.acted):
        state.findChild(QPushButton).click()
    state.show_words("لا شيء")
    assert state.findChild(QPushButton).isHidden()


def test_steps_tell_where_one_is(qtbot) -> None:
    """The present step is spoken with its place; steps run from the right."""
    steps = StepBar(["الملف", "الأعمدة", "الفحص"])
    qtbot.addWidget(steps)
    steps.resize(540, 32)
    steps.go(1)
    assert steps.step == 1
    assert steps.accessibleName() == "الأعمدة، 2 من 3"
    assert _count_colour(steps, "primary", QRect(515, 6, 24, 20)) > 100
    assert _count_colour(steps, "primary", QRect(0, 6, 100, 20)) == 0


def test_progress_counts_and_is_cancelled_once(qtbot) -> None:
    """A known total is counted; an unknown one is not; the second press of cancel does nothing."""
    line, heard = ProgressRow("استيراد"), []
    qtbot.addWidget(line)
    line.cancelled.connect(lambda: heard.append(1))
    line.show_progress(320, 482, "التذكرة 320")
    assert line.accessibleName() == "استيراد، 320 من 482، التذكرة 320"
    line._stop.click()
    line._stop.click()
    assert heard == [1]
    line.show_progress(0, 0)
    assert line._bar.maximum() == 0


def test_keys_are_drawn_one_box_each(qtbot) -> None:
    """Ctrl+K is two boxes and spoken as written."""
    cap, single = KeyCap("Ctrl+K"), KeyCap("K")
    qtbot.addWidget(cap)
    qtbot.addWidget(single)
    assert cap.sizeHint().width() > 2 * 22 > single.sizeHint().width()
    assert cap.accessibleName() == "Ctrl+K"
    assert not cap.grab().isNull()


def test_labels_give_way_at_their_end(qtbot) -> None:
    """A text too long is cut and whole in the tooltip; one that fits has no tooltip."""
    short = ElidedLabel("المؤسسة العامة للتأمينات الاجتماعية")
    qtbot.addWidget(short)
    short.resize(80, 24)
    short.grab()
    assert short.is_elided()
    assert short.toolTip() == short.text()
    short.resize(600, 24)
    short.grab()
    assert short.toolTip() == ""


def test_tones_change_only_when_they_differ(qtbot) -> None:
    """A label takes another colour by its tone."""
    text = label("نص", "body", "text")
    qtbot.addWidget(text)
    set_tone(text, Tone.BAD)
    assert text.palette().color(text.foregroundRole()) == QColor(tokens().bad)
    assert paragraph("نص طويل").wordWrap()


def test_buttons_take_focus_from_the_keyboard_only(qtbot) -> None:
    """A click does not leave a ring behind; an icon button is spoken."""
    pressed = []
    go = button("حفظ", "primary", icon="check", on=lambda: pressed.append(1))
    close = icon_button("close", "إغلاق", on=lambda: pressed.append(2))
    for made in (go, close):
        qtbot.addWidget(made)
        made.click()
        assert made.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert pressed == [1, 2]
    assert close.accessibleName() == close.toolTip() == "إغلاق"


def test_layouts_are_symmetric_and_can_be_emptied(qtbot) -> None:
    """Margins are the same at both sides, and emptying takes inner layouts along."""
    owner = QWidget()
    qtbot.addWidget(owner)
    inner = row(QLabel("a"), 4, STRETCH, QLabel("b"))
    box = column(owner, QLabel("c"), inner, hairline(), hairline(upright=True), x=20, y=14)
    margins = box.contentsMargins()
    assert (margins.left(), margins.top()) == (margins.right(), margins.bottom()) == (20, 14)
    empty(box)
    assert box.count() == 0


def test_no_part_opens_a_window_of_its_own(qapp: QApplication, qtbot) -> None:
    """Making parts shows nothing; each is seen once what it stands in is shown."""
    parts = [
        Chip("4", Tone.BAD),
        EmptyState("info", "لا شيء", "تلميح", "إضافة"),
        ProgressRow("عمل"),
        FilterBar(),
        KpiCard("عنوان", "clock"),
    ]
    parts[3].show_filters([("a", "b")])
    parts[4].show_figure(Figure("1", trend="up"))
    assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == []
    owner = QWidget()
    qtbot.addWidget(owner)
    column(owner, *parts)
    owner.show()
    assert all(part.isVisible() for part in parts)
    assert parts[3]._clear.isVisible()
    assert parts[4]._trend.isVisible()


def test_a_card_groups_under_its_title(qtbot) -> None:
    """The card is spoken by its title and stacks what it is given."""
    card = Card("حضور الجهات", Chip("4", Tone.BAD), end=[button("الكل", "link")])
    qtbot.addWidget(card)
    card.add(QLabel("1"), QLabel("2"))
    assert card.accessibleName() == "حضور الجهات"
    assert card.body.count() == 2


def test_what_is_spoken_has_no_marks() -> None:
    """Facts are joined by the comma of the language, without the marks that only eyes need."""
    assert spoken("العدل", "", "\u206694%\u2069") == "العدل، 94%"
