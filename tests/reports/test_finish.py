"""The finished file: PDF/A-3a and PDF/UA-1 by its structure, fonts, attachments, picture."""

import hashlib
import io
import re
from functools import cache

import pikepdf
import pytest
from PIL import Image

from supervisor_app.reports.daily.draw import draw
from supervisor_app.reports.daily.enclosed import canonical_json
from supervisor_app.reports.daily.facts import Letterhead
from tests.reports import reading
from tests.reports.factories_report import daily_facts


@cache
def full_day() -> bytes:
    """Draw the full day once for every test that only reads it."""
    return draw(daily_facts())


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """Open the full day as objects."""
    with reading.opened(full_day()) as document:
        yield document


def dictionaries(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    """List the dictionaries of one type."""
    every = (o for o in pdf.objects if isinstance(o, pikepdf.Dictionary))
    return [o for o in every if o.get("/Type") == kind]


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """List the structure elements of a file."""
    return dictionaries(pdf, "/StructElem")


def test_the_packet_names_both_standards(pdf: pikepdf.Pdf) -> None:
    """XMP states PDF/A-3a and PDF/UA-1, describes the latter's schema, and equals the old info."""
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in packet
    for key in ("/Title", "/Author", "/Subject", "/Producer"):
        assert str(pdf.docinfo[key]) in packet


def test_the_catalogue_says_language_direction_and_colour(pdf: pikepdf.Pdf) -> None:
    """Arabic, from right to left, title shown, tagged, one sRGB intent, never encrypted."""
    root = pdf.Root
    assert str(root.Lang) == "ar-SA"
    assert root.ViewerPreferences.Direction == "/R2L"
    assert root.ViewerPreferences.DisplayDocTitle
    assert root.MarkInfo.Marked
    assert [intent.DestOutputProfile.N for intent in root.OutputIntents] == [3]
    assert not pdf.is_encrypted
    assert pdf.pdf_version == "1.7"


def test_the_file_is_sound(pdf: pikepdf.Pdf) -> None:
    """Qpdf's own check finds nothing to say."""
    assert pdf.check_pdf_syntax() == []


def test_every_operator_is_tagged_or_an_artifact(pdf: pikepdf.Pdf) -> None:
    """Nothing is painted outside marked content."""
    assert [reading.unmarked(page) for page in pdf.pages] == [[], [], []]


def test_pages_know_their_tags(pdf: pikepdf.Pdf) -> None:
    """Each page has its place in the parent tree, which owns each of its numbers."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for place, page in enumerate(pdf.pages):
        assert page.StructParents == place
        assert page.Tabs == "/S"
        owners = numbers[2 * place + 1]
        used = {int(n) for n in re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())}
        assert used == set(range(len(owners)))


def test_roles_carry_what_readers_need(pdf: pikepdf.Pdf) -> None:
    """Heads have a scope, figures their words and box, the title comes first."""
    found = elements(pdf)
    roles = [str(e.S) for e in found]
    assert roles.count("/H1") == 1
    assert roles.count("/H2") == 11
    assert {"/Document", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/LBody", "/P"} <= set(roles)
    assert all(e.A.Scope == "/Column" for e in found if e.S == "/TH")
    figures = [e for e in found if e.S == "/Figure"]
    assert len(figures) == 7
    assert all(str(e.Alt) and len(e.A.BBox) == 4 for e in figures)
    assert not [e for e in found if "/ActualText" in e]


def test_a_row_has_as_many_cells_as_its_table(pdf: pikepdf.Pdf) -> None:
    """Every row of a table holds the same number of columns."""
    for table in (e for e in elements(pdf) if e.S == "/Table"):
        rows = [[kid for kid in row.K if kid.S == "/TD"] for row in table.K]
        assert len({len(cells) for cells in rows[1:]}) == 1


def test_all_fonts_are_embedded_and_map_one_to_one(pdf: pikepdf.Pdf) -> None:
    """Three subset fonts, each number one character, no Helvetica, no private characters."""
    fonts = dictionaries(pdf, "/Font")
    whole = [font for font in fonts if font.Subtype == "/Type0"]
    assert len(whole) == 3
    assert all("IBMPlexSansArabic" in str(font.BaseFont) for font in fonts)
    for font in whole:
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        chars = reading.mapped(font.ToUnicode.read_bytes())
        assert all(len(char) == 1 for char in chars)
        assert not [c for c in chars if "\ue000" <= c < "\uf900" or c >= "\ufb50"]


def test_no_replacement_text_hides_in_the_pages(pdf: pikepdf.Pdf) -> None:
    """ActualText breaks more readers than it helps."""
    assert not [page for page in pdf.pages if b"ActualText" in page.Contents.read_bytes()]


def test_the_data_travel_as_associated_files(pdf: pikepdf.Pdf) -> None:
    """Both files are embedded with type, relation and checksum; the JSON is the data."""
    entries = {str(entry.UF): entry for entry in pdf.Root.AF}
    assert set(entries) == {"data.json", "agencies.csv"}
    assert {str(entry.AFRelationship) for entry in entries.values()} == {"/Data"}
    content = entries["data.json"].EF.F
    assert content.Subtype == "/application/json"
    assert content.read_bytes() == canonical_json(daily_facts())
    digest = hashlib.md5(content.read_bytes(), usedforsecurity=False).digest()
    assert bytes(content.Params.CheckSum) == digest
    listed = [str(name) for name in pdf.Root.Names.EmbeddedFiles.Names[::2]]
    assert listed == sorted(listed)


def test_an_emblem_is_drawn_on_white_without_transparency() -> None:
    """A picture with alpha becomes a plain one, so that the standard needs no blending space."""
    png = io.BytesIO()
    Image.new("RGBA", (40, 40), (20, 87, 58, 128)).save(png, "PNG")
    facts = daily_facts()
    letterhead = Letterhead(facts.letterhead.lines, facts.letterhead.centre, png.getvalue())
    with reading.opened(draw(daily_facts(letterhead=letterhead))) as pdf:
        pictures = [
            o
            for o in pdf.objects
            if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"
        ]
        assert len(pictures) == 1
        assert "/SMask" not in pictures[0]
        assert reading.unmarked(pdf.pages[0]) == []
