import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.text import formats, translate
from supervisor_app.text.translate import plural_form, read_messages, set_language

ARABIC_FORMS = {
    0: 0,
    1: 1,
    2: 2,
    3: 3,
    10: 3,
    11: 4,
    99: 4,
    100: 5,
    101: 5,
    102: 5,
    103: 3,
    110: 3,
    111: 4,
    199: 4,
    200: 5,
    1000: 5,
    1003: 3,
    1011: 4,
}


@pytest.mark.parametrize(("n", "form"), ARABIC_FORMS.items())
def test_arabic_has_six_plural_forms(n, form) -> None:
    """Zero, one, two, few, many and other are chosen as CLDR says."""
    assert plural_form("ar", n) == form


@given(st.integers(3, 10**9))
def test_arabic_plurals_depend_on_the_last_two_digits(n) -> None:
    """From three on, the hundreds never change the form."""
    assert plural_form("ar", n) == plural_form("ar", n + 100)


def test_english_has_two_plural_forms() -> None:
    """One thing is singular; none and several are plural."""
    assert [plural_form("en", n) for n in (0, 1, 2, 11)] == [1, 0, 1, 1]


def test_a_text_comes_in_the_language_in_force() -> None:
    """The language can change while the product runs."""
    assert translate.translate("Calendar", "Sunday") == "الأحد"
    assert translate.is_rtl()
    set_language("en")
    assert translate.translate("Calendar", "Sunday") == "Sunday"
    assert (translate.language(), translate.is_rtl()) == ("en", False)


def test_a_text_without_translation_is_its_english_source() -> None:
    """A text that no catalogue holds is shown, with its count, rather than lost."""
    assert translate.translate("Nowhere", "Unknown text") == "Unknown text"
    assert translate.translate("Nowhere", "%n unknown", "", 1200) == "1,200 unknown"


def test_a_count_stands_in_the_chosen_digits() -> None:
    """The count of a plural follows the digits that the person chose."""
    formats.configure(formats.Formats(digits="arabic"))
    assert translate.translate("Formats", "%n minutes", "", 1111) == "١٬١١١ دقيقةً"


def test_the_comment_tells_equal_texts_apart(tmp_path) -> None:
    """Two texts of one source with different comments keep their own translation."""
    path = tmp_path / "some.ts"
    path.write_text(
        "<TS><context><name>C</name>"
        "<message><source>Open</source><comment>verb</comment><translation>فتح</translation>"
        "</message><message><source>Open</source><translation>مفتوح</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert read_messages(path) == {("C", "Open", "verb"): ("فتح",), ("C", "Open", ""): ("مفتوح",)}


def test_unfinished_messages_fall_back_as_a_whole(tmp_path) -> None:
    """A plural that lacks one form is not used at all; an empty message neither."""
    path = tmp_path / "some.ts"
    path.write_text(
        "<TS><context><name>C</name>"
        '<message numerus="yes"><source>%n x</source><translation type="unfinished">'
        "<numerusform>a</numerusform><numerusform></numerusform></translation></message>"
        '<message><source>y</source><translation type="unfinished"></translation></message>'
        "<message><source>z</source></message></context></TS>",
        encoding="utf-8",
    )
    assert read_messages(path) == {}


def test_an_unknown_language_is_refused() -> None:
    """There is no silent third language."""
    with pytest.raises(ValueError, match="no catalogue"):
        set_language("fr")
    assert translate.language() == "ar"


def test_words_need_neither_qt_nor_the_calendar_tables() -> None:
    """Start-up: the first sentence loads no Qt, no Hijri tables, no database."""
    code = (
        "import sys; from supervisor_app.text.translate import translate; "
        "translate('Calendar', 'Sunday'); "
        "print([name for name in ('PySide6', 'hijridate', 'sqlalchemy', 'supervisor_app.rules') "
        "if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_catalogue_is_found_in_a_checkout_and_in_an_installed_package(
    monkeypatch, tmp_path
) -> None:
    """It lies beside the package or inside it; where there is none, English is shown."""
    package = tmp_path / "supervisor_app"
    monkeypatch.setattr(translate, "__file__", str(package / "text" / "translate.py"))
    assert translate._catalogue_path("ar") is None
    for root in (package, tmp_path):
        path = root / "resources" / "i18n" / "supervisor_ar.ts"
        path.parent.mkdir(parents=True)
        path.write_text("<TS/>", encoding="utf-8")
        assert translate._catalogue_path("ar") == path


def test_a_product_without_catalogue_speaks_english(monkeypatch) -> None:
    """A damaged installation still shows its texts."""
    monkeypatch.setattr(translate, "_catalogue_path", lambda _language: None)
    translate._catalogue.cache_clear()
    assert translate.translate("Calendar", "Sunday") == "Sunday"
    translate._catalogue.cache_clear()
