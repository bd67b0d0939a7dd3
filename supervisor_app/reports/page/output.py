"""A drawn book as PDF bytes, through the ReportLab canvas; metadata come with the finish."""

import io
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from supervisor_app.reports.page.book import Book, Picture
from supervisor_app.reports.page.style import PAGE_HEIGHT, PAGE_WIDTH
from supervisor_app.reports.page.tags import Content, Element, TagTree
from supervisor_app.reports.script.embed import EmbeddedFont


class _Raw(pdfdoc.PDFObject):  # type: ignore[misc]  # the library has no types
    """An object that is already PDF syntax."""

    __RefOnly__ = 1

    def __init__(self, syntax: bytes = b"") -> None:
        self.syntax = syntax

    def format(self, _document: Any) -> bytes:
        """Give the syntax itself; called by the library."""
        return self.syntax


class _Page(Canvas):  # type: ignore[misc]  # the library has no types
    """A canvas that takes operators as they are and brings no font of its own."""

    def __init__(self, out: io.BytesIO) -> None:
        super().__init__(
            out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), pageCompression=0, invariant=1, lang="ar-SA"
        )

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"

    @property
    def document(self) -> Any:
        """The document underneath."""
        return self._doc

    def write(self, operators: str) -> None:
        """Add operators to the page."""
        self._code.append(operators)

    def picture(self, picture: Picture) -> None:
        """Draw an image on white, since alpha would need a blending space, as an artifact."""
        with Image.open(io.BytesIO(picture.png)) as image:
            drawn = image.convert("RGBA")
        paper = Image.new("RGBA", drawn.size, "white")
        flat = Image.alpha_composite(paper, drawn).convert("RGB")
        width = picture.height * flat.width / flat.height
        x, y = picture.at.x - width / 2, picture.at.y - picture.height / 2
        self.write("/Artifact BMC")
        self.drawImage(ImageReader(flat), x, y, width, picture.height)
        self.write("EMC")


def to_pdf(book: Book) -> bytes:
    """Write the book as a tagged PDF that still lacks its metadata."""
    out = io.BytesIO()
    canvas = _Page(out)
    document = canvas.document
    for number, code in enumerate(book.pages):
        for picture in book.pictures:
            if picture.page == number:
                canvas.picture(picture)
        canvas.write("\n".join(code))
        canvas.showPage()
    for font in book.fonts.values():
        if font.used:
            _embed(document, font)
    _add_structure(document, book.tags)
    canvas.save()
    return out.getvalue()


def _reference(document: Any, item: Any, name: str) -> str:
    """Register an object and give the syntax of a reference to it."""
    found: bytes = document.Reference(item, name).format(document)
    return found.decode("ascii")


def _stream(content: bytes, entries: str = "") -> _Raw:
    head = f"<< /Length {len(content)} {entries}>>\nstream\n".encode("ascii")
    return _Raw(head + content + b"\nendstream")


def _embed(document: Any, font: EmbeddedFont) -> None:
    """Add the objects of a font: outlines, descriptor, descendant, maps."""
    file, measures = font.file(), font.face.measures

    def ref(kind: str, item: _Raw) -> str:
        return _reference(document, item, f"{kind}:{file.name}")

    outlines = ref("outlines", _stream(file.outlines, f"/Length1 {len(file.outlines)} "))
    box = " ".join(str(v) for v in measures.box)
    descriptor = (
        f"<< /Type /FontDescriptor /FontName /{file.name} /Flags 4 /FontBBox [{box}] "
        f"/ItalicAngle {measures.italic_angle:g} /Ascent {measures.ascent} "
        f"/Descent {measures.descent} /CapHeight {measures.cap_height} /StemV 80 "
        f"/FontFile2 {outlines} >>"
    )
    descendant = (
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{file.name} /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {ref('descriptor', _Raw(descriptor.encode('ascii')))} /DW 0 "
        f"/W {file.widths} /CIDToGIDMap {ref('map', _stream(file.glyph_map))} >>"
    )
    whole = (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{file.name} /Encoding /Identity-H "
        f"/DescendantFonts [{ref('descendant', _Raw(descendant.encode('ascii')))}] "
        f"/ToUnicode {ref('unicode', _stream(file.to_unicode))} >>"
    )
    reference = document.Reference(_Raw(whole.encode("ascii")), f"font:{file.name}")
    document.idToObject["BasicFonts"].dict[font.resource] = reference


def _add_structure(document: Any, tags: TagTree) -> None:
    """Write the structure tree with its parent tree, one object an element."""
    root = _Raw()
    root_reference = _reference(document, root, "StructTreeRoot")
    items = {id(element): _Raw() for element in tags.elements}
    names = {
        id(element): _reference(document, items[id(element)], f"Element{number}")
        for number, element in enumerate(tags.elements)
    }
    pages = [
        pdfdoc.PDFObjectReference(f"Page{number}").format(document).decode("ascii")
        for number in range(1, len(tags.pages) + 1)
    ]
    for element in tags.elements:
        parent = names[id(element.parent)] if element.parent else root_reference
        items[id(element)].syntax = _element(element, parent, names, pages)
    numbers = " ".join(
        f"{page} [{' '.join(names[id(owner)] for owner in owners)}]"
        for page, owners in enumerate(tags.pages)
    )
    parents = _reference(document, _Raw(f"<< /Nums [{numbers}] >>".encode()), "ParentTree")
    root.syntax = (
        f"<< /Type /StructTreeRoot /K {names[id(tags.root)]} /ParentTree {parents} "
        f"/ParentTreeNextKey {len(tags.pages)} >>"
    ).encode("ascii")
    document.Catalog.StructTreeRoot = root
    document.Catalog.MarkInfo = _Raw(b"<< /Marked true >>")


def _element(element: Element, parent: str, names: dict[int, str], pages: list[str]) -> bytes:
    """Give one element's syntax; content of its first page is named by number alone."""
    kids: list[str] = []
    home: int | None = None
    for kid in element.kids:
        if isinstance(kid, Content):
            home = kid.page if home is None else home
            same = kid.page == home
            link = f"<< /Type /MCR /Pg {pages[kid.page]} /MCID {kid.number} >>"
            kids.append(str(kid.number) if same else link)
        else:
            kids.append(names[id(kid)])
    extra = f" /Alt <FEFF{element.alt.encode('utf-16-be').hex()}>" if element.alt else ""
    extra += f" /A {element.attributes}" if element.attributes else ""
    extra += f" /Pg {pages[home]}" if home is not None else ""
    syntax = f"<< /Type /StructElem /S /{element.role} /P {parent} /K [{' '.join(kids)}]{extra} >>"
    return syntax.encode("ascii")
