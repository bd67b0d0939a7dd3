"""The daily report as others read it: every name, row and word, in two readers; same bytes."""

import itertools
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from supervisor_app.reports.daily.draw import draw
from supervisor_app.reports.daily.facts import Reference
from supervisor_app.reports.page.style import BOTTOM, LEFT, RIGHT
from supervisor_app.text import translate
from supervisor_app.text.formats import num
from tests.reports import reading
from tests.reports.day_tables import STAFF
from tests.reports.factories_report import annex, daily_facts

FOOT = 23.0


@cache
def full_day() -> bytes:
    """Draw the full day once for every test that only reads it."""
    return draw(daily_facts())


def names() -> list[str]:
    """List the names that a reader would look for."""
    facts = daily_facts()
    rows = (facts.agencies, facts.staff, facts.blanks, facts.channels, facts.satisfaction)
    return [row.name for row in itertools.chain(*rows)]


def agency_lines() -> list[tuple[str, ...]]:
    """List each agency with figures of its row."""
    return [
        (row.name, num(row.transactions), num(row.presence_pct, 1), num(row.wait_p90, 1))
        for row in daily_facts().agencies
    ]


def staff_lines() -> list[tuple[str, ...]]:
    """List each staffing row with its sums."""
    return [(row.name, num(row.planned), num(row.present)) for row in daily_facts().staff]


@pytest.mark.needs("pdftotext")
def test_poppler_reads_every_name_and_row(tmp_path: Path) -> None:
    """Pdftotext keeps each name as a phrase and each row's figures on its line."""
    text = reading.poppler(full_day(), tmp_path)
    assert not [name for name in names() if name not in text]
    rows = agency_lines() + staff_lines()
    assert len(rows) == 13 + len(STAFF)
    assert not [row for row in rows if not reading.line_with(text, *row)]


@pytest.mark.needs("pdftotext")
def test_poppler_reads_every_word_of_the_cells(tmp_path: Path) -> None:
    """No word of a name, event, need or remark is broken or turned around."""
    facts = daily_facts()
    text = set(re.findall(r"\w+", reading.poppler(full_day(), tmp_path)))
    cells = [
        *names(),
        *facts.letterhead.lines,
        facts.verdict,
        *facts.reasons,
        *(f"{e.what} {e.action} {e.agency}" for e in facts.events),
        *(f"{n.title} {n.detail} {n.agency} {n.reply} {n.wanted}" for n in facts.needs),
        *(f"{d.term} {d.formula} {d.variant}" for d in facts.definitions),
    ]
    assert not {word for cell in cells for word in re.findall(r"\w+", cell)} - text


def test_pdfium_reads_every_name_and_row() -> None:
    """The engine of the preview and of browsers reads the same."""
    text = reading.pdfium(full_day())
    assert not [name for name in names() if name not in text]
    assert not [row for row in agency_lines() + staff_lines() if not _near(text, row)]


def _near(text: str, row: tuple[str, ...]) -> bool:
    """Tell whether figures follow a name before the next row begins; pdfium breaks cells apart."""
    return any(
        all(
            re.search(rf"(?<![\d.,]){re.escape(part)}(?![\d.,])", text[at : at + 120])
            for part in row[1:]
        )
        for at in (found.start() for found in re.finditer(re.escape(row[0]), text))
    )


@pytest.mark.parametrize(
    "phrase", ["مركز الخدمات الشاملة", "وزارة التجارة", "ما يحتاج قرارًا", "الأشخاص ذوو الإعاقة"]
)
def test_search_finds_phrases(phrase: str) -> None:
    """A person who searches in the viewer finds what the page shows."""
    assert reading.finds(full_day(), phrase)


def test_the_same_facts_give_the_same_bytes() -> None:
    """Nothing of the clock, of chance, or of what was drawn before reaches the file."""
    before = full_day()
    draw(daily_facts(verdict="يوم هادئ، بلا ملاحظات ولا احتياجات.", needs=(), events=()))
    assert draw(daily_facts()) == before


def test_nothing_leaves_its_margins_and_no_texts_overlap() -> None:
    """Every piece of text lies inside the page's margins and upon no other."""
    document = pypdfium2.PdfDocument(full_day())
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_rect(i) for i in range(text.count_rects())]
        text.close()
        page.close()
        assert boxes
        assert all(b[0] >= LEFT - 1 and b[2] <= RIGHT + 1 and b[1] >= FOOT for b in boxes)
        for one, other in itertools.combinations(boxes, 2):
            wide = min(one[2], other[2]) - max(one[0], other[0])
            high = min(one[3], other[3]) - max(one[1], other[1])
            assert wide < 1 or high < 3, (one, other)
    document.close()


def test_a_full_day_takes_three_pages_and_says_so() -> None:
    """Thirteen agencies, needs, events and printing fit on three numbered pages."""
    text = reading.pdfium(full_day())
    assert [f"صفحة {page} من 3" in text for page in (1, 2, 3)] == [True] * 3


def test_a_quiet_day_says_that_nothing_needs_a_decision() -> None:
    """Without needs there is a quiet line and no frame; empty sections are left out."""
    bare = daily_facts(
        needs=(),
        events=(),
        trend=(),
        satisfaction=(),
        satisfaction_total=None,
        quality=None,
        channels=(),
        channels_total=None,
        blanks=(),
        blanks_total=None,
        print_documents=(),
        print_agencies=(),
        hours=(),
        definitions=(),
        kpis=daily_facts().kpis[:3],
    )
    text = reading.pdfium(draw(bare))
    assert "لا يوجد ما يحتاج قرارًا" in text
    assert "وقائع اليوم" not in text
    assert "بلا حساب" not in text


def test_a_day_without_figures_still_has_its_report() -> None:
    """Missing figures show as a dash, in tables, band and charts."""
    facts = daily_facts()
    empty = draw(
        replace(
            facts,
            kpis=tuple(replace(k, value=None, met=None, change=None) for k in facts.kpis),
            agencies=tuple(
                replace(
                    row,
                    presence_pct=None,
                    presence_met=None,
                    wait_median=None,
                    wait_p90=None,
                    wait_met=None,
                    service_mean=None,
                    satisfaction_pct=None,
                    rated=0,
                    transactions=0,
                )
                for row in facts.agencies
            ),
            trend=tuple(replace(d, wait_mean=None, satisfaction=None) for d in facts.trend),
        )
    )
    assert "—" in reading.pdfium(empty)


def test_without_a_number_the_temporary_reference_stands() -> None:
    """A report that awaits its number shows its temporary reference, its parts in order."""
    reference = daily_facts().reference
    text = reading.pdfium(
        draw(daily_facts(reference=Reference(None, "مؤقت 20251123-1", reference.classification)))
    )
    assert "مؤقت 20251123-1" in text


def test_names_stand_only_in_the_internal_copy() -> None:
    """The copy that is delivered holds no employee's name; the internal one says what it is."""
    person = annex()[0].name
    delivered, internal = (
        reading.pdfium(full_day()),
        reading.pdfium(draw(daily_facts(annex=annex()))),
    )
    assert person not in delivered
    assert person in internal
    assert "بلا بيانات شخصية" in delivered
    assert "بلا بيانات شخصية" not in internal
    assert "نسخة داخلية" in internal


def test_a_draft_says_so_on_every_page() -> None:
    """The draft's mark lies beneath the text of each page, outside its tags."""
    with reading.opened(draw(daily_facts(draft=True, approved_by=None))) as pdf:
        for page in pdf.pages:
            assert b"/Subtype/Watermark" in page.Contents.read_bytes()


def test_many_needs_turn_the_page_and_keep_their_rows_whole() -> None:
    """A long list of needs goes on over the page without losing one."""
    need = daily_facts().needs[0]
    needs = tuple(replace(need, letter_number=f"1447/{5000 + i}") for i in range(30))
    text = reading.pdfium(draw(daily_facts(needs=needs)))
    assert all(f"1447/{5000 + i}" in text for i in range(30))


def test_other_causes_get_their_column_only_when_there_are_any() -> None:
    """Minutes lost to another cause are shown, and the column is absent otherwise."""
    facts = daily_facts()
    lost = replace(facts.agencies_total.lost, other=12, total=1009)
    with_other = draw(daily_facts(agencies_total=replace(facts.agencies_total, lost=lost)))
    assert "أخرى" in reading.pdfium(with_other)
    assert "أخرى" not in reading.pdfium(full_day())


def test_feet_and_bodies_keep_apart() -> None:
    """The text of a page ends above its foot."""
    assert BOTTOM > FOOT + 12


def test_english_words_read_from_the_left() -> None:
    """The second language keeps the page's order of parts and its own order of words."""
    translate.set_language("en")
    try:
        with reading.opened(draw(daily_facts())) as pdf:
            assert str(pdf.Root.Lang) == "en"
        text = reading.pdfium(draw(daily_facts()))
    finally:
        translate.set_language("ar")
    assert "Target 98%" in text
    assert "46 of 48" in text
