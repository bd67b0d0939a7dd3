"""Tokens, fonts, icons and the switch of themes."""

import ast
import re

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from supervisor_app.system.resources import resource
from supervisor_app.ui.shell import navigation
from supervisor_app.ui.theme import (
    Role,
    Tone,
    apply_theme,
    colour,
    contrast,
    font,
    icon,
    mix,
    pixmap,
    readable,
    row_height,
    set_icon,
    theme,
)
from supervisor_app.ui.theme.icons import MIRRORED
from supervisor_app.ui.theme.stylesheet import stylesheet
from supervisor_app.ui.tokens import DARK, LIGHT, Tokens
from tests.architecture import tree

TEXT = [
    (ink, ground)
    for ground in ("surface", "bg", "sunken")
    for ink in ("text", "text2", "text3", "primary_ink", "ok", "warn", "bad", "info", "mute")
]
TEXT += [(tone.value, tone.ground) for tone in Tone]
TEXT += [(tone.value, "surface") for tone in Tone]
TEXT += [("primary_ink", "primary_soft"), ("text", "primary_soft"), ("text", "mute_bg")]
TEXT += [("on_primary", fill) for fill in ("primary", "primary_hover", "primary_press")]
TEXT += [("rail_ink", "rail"), ("rail_mut", "rail"), ("rail_ink_hi", "rail_hi")]
TEXT += [("surface", "text")]
MARKS = [("border_strong", "surface"), ("focus", "surface"), ("focus", "sunken")]
MARKS += [(tone.line, "surface") for tone in (Tone.OK, Tone.WARN, Tone.BAD, Tone.INFO)]
MARKS += [(f"chart{n}", "surface") for n in range(1, 7)] + [("rail_mark", "rail")]
THEMES = [LIGHT, DARK]


@pytest.mark.parametrize("tokens", THEMES, ids=lambda t: t.name)
def test_text_is_readable_and_marks_are_visible(tokens: Tokens) -> None:
    """Every ink stands out from its grounds by 4.5 to 1, every mark and chart series by 3 to 1."""
    weak = [pair for pair in TEXT if contrast(tokens[pair[0]], tokens[pair[1]]) < 4.5]
    weak += [pair for pair in MARKS if contrast(tokens[pair[0]], tokens[pair[1]]) < 3.0]
    assert weak == []


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21 to 1, and the order of the two colours does not matter."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


def test_mix_and_readable_choose_what_can_be_read() -> None:
    """Mixing is linear in each channel, and the ink chosen for a fill has the higher contrast."""
    assert mix("#FFFFFF", "#000000", 0.5) == "#808080"
    assert readable("#FFFFFF", "#000000", "#FFFFFF") == "#000000"
    assert readable("#102030", "#000000", "#FFFFFF") == "#FFFFFF"


def test_the_style_sheet_is_short_and_has_no_side() -> None:
    """The sheet stays under 120 lines, fills every placeholder and pads symmetrically."""
    sheet = stylesheet(LIGHT)
    assert len(sheet.splitlines()) < 120
    assert "$" not in sheet
    assert not re.search(r"padding-(left|right)|margin-(left|right)", sheet)


def test_applying_a_theme_changes_palette_sheet_and_tells(qapp: QApplication, qtbot) -> None:
    """One call switches palette and sheet and tells every painter."""
    with qtbot.waitSignal(theme().changed):
        apply_theme(qapp, "dark")
    assert qapp.palette().window().color() == QColor(DARK.bg)
    assert DARK.surface in qapp.styleSheet()
    assert colour("primary_ink") == QColor(DARK.primary_ink)
    assert colour("ok", opacity=0.5).alpha() in {127, 128}
    assert apply_theme(qapp, "light") is theme()


def test_density_changes_rows_and_text(qapp: QApplication) -> None:
    """The compact rows are 32 px, the normal ones 38 and the wide ones 44 with larger text."""
    heights = {}
    for density in ("compact", "normal", "wide"):
        apply_theme(qapp, "light", density=density)
        heights[density] = (row_height(), qapp.font().pixelSize())
    assert heights == {"compact": (32, 14), "normal": (38, 14), "wide": (44, 16)}


@pytest.mark.parametrize("role", list(Role))
def test_every_font_is_ours_without_locl_and_hinting(role: Role) -> None:
    """Each role really resolves to the bundled face, unhinted and with `locl` off."""
    made = font(role)
    assert QFontInfo(made).family() == "IBM Plex Sans Arabic"
    assert made.hintingPreference() == QFont.HintingPreference.PreferNoHinting
    assert made.featureValue(QFont.Tag.fromString("locl")) == 0
    assert made.pixelSize() >= 12


def _ink(image: QImage) -> list[tuple[int, int]]:
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 128
    ]


def test_every_icon_is_one_colour_on_the_grid_and_draws() -> None:
    """Each drawing is 24 by 24, takes its one colour from the theme and leaves ink."""
    wanted = QColor(LIGHT.bad)
    paths = sorted(resource("icons").glob("*.svg"))
    assert len(paths) > 60
    for path in paths:
        source = path.read_text("utf-8")
        assert 'viewBox="0 0 24 24"' in source, path.stem
        assert not re.search(r"#[0-9a-fA-F]{3,8}", source), path.stem
        drawn = pixmap(path.stem, "bad", 24, ratio=1).toImage()
        ink = _ink(drawn)
        assert 10 < len(ink) < 480, path.stem
        colours = {drawn.pixelColor(*at).rgb() for at in ink}
        assert all(abs(QColor(rgb).red() - wanted.red()) <= 3 for rgb in colours), path.stem
        assert all(abs(QColor(rgb).green() - wanted.green()) <= 3 for rgb in colours), path.stem


def test_every_icon_of_a_tone_and_of_the_mirror_list_exists() -> None:
    """No name in the code lacks its drawing."""
    names = {path.stem for path in resource("icons").glob("*.svg")}
    assert names >= MIRRORED | {tone.icon for tone in Tone}


def test_every_icon_that_the_window_names_has_its_drawing() -> None:
    """Beside a tone, as `icon=`, and filled for each screen of the rail."""
    drawn = {path.stem for path in resource("icons").glob("*.svg")}
    named = {f"{spec.icon}{ending}" for spec in navigation.specs() for ending in ("", "-fill")}
    for source in tree.sources("supervisor_app/ui"):
        for call in tree.nodes(source, ast.Call):
            named |= {_text(one.value) for one in call.keywords if one.arg == "icon"}
        for pair in tree.nodes(source, ast.Tuple):
            tones = [one for one in pair.elts if ast.unparse(one).startswith("Tone.")]
            named |= {_text(one) for one in pair.elts if tones and len(pair.elts) == 2}
    assert not named - drawn - {""}


def _text(node: ast.expr) -> str:
    """Give a literal's text, nothing for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_icons_along_the_line_turn_in_arabic_and_others_do_not(qapp: QApplication) -> None:
    """The end chevron points left in Arabic; a clock stays as it is."""
    end = pixmap("chevron-end", "text", 24, ratio=1).toImage()
    tip = min(_ink(end))[0]
    assert tip < 10
    assert min(_ink(pixmap("chevron-start", "text", 24, ratio=1).toImage()))[0] > tip - 2
    clock = pixmap("clock", "text", 24, ratio=1).toImage()
    hand = clock.pixelColor(14, 13).alpha() + clock.pixelColor(15, 14).alpha()
    assert hand > clock.pixelColor(9, 13).alpha() + clock.pixelColor(8, 14).alpha()


def test_set_icons_follow_the_theme_and_die_with_their_owner(qapp: QApplication, qtbot) -> None:
    """A button and a label are re-tinted on a switch, and replacing an icon keeps one tint."""
    button = QPushButton()
    label = QLabel()
    qtbot.addWidget(button)
    qtbot.addWidget(label)
    set_icon(button, "plus", "text", 20)
    set_icon(button, "check", "ok", 20)
    set_icon(label, "check", "ok", 20)
    light = button.icon().pixmap(20).toImage()
    label_light = label.pixmap().toImage()
    apply_theme(qapp, "dark")
    assert button.icon().pixmap(20).toImage() != light
    assert label.pixmap().toImage() != label_light
    assert button.iconSize().width() == 20
    assert icon("plus").availableSizes()
