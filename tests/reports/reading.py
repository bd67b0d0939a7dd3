"""Reading a report back as other programs do: text by two readers, operators, objects."""

import io
import re
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2

MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
PAINTING = {"Tj", "TJ", "f", "S", "s", "B", "b", "f*", "Do"}


def clean(text: str) -> str:
    """Drop direction marks and even out spaces within lines."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in MARKS.sub("", text).splitlines())
    return "\n".join(lines)


def poppler(pdf: bytes, folder: Path) -> str:
    """Read the text with pdftotext, layout kept."""
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    command = ["pdftotext", "-layout", str(path), "-"]
    found = subprocess.run(command, capture_output=True, check=True)
    return clean(found.stdout.decode())


def pdfium(pdf: bytes) -> str:
    """Read the text with pdfium."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(text.get_text_range())
            text.close()
            page.close()
        return clean("\n".join(pages))
    finally:
        document.close()


def finds(pdf: bytes, phrase: str) -> bool:
    """Tell whether pdfium's own search finds a phrase."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = False
        for page in document:
            text = page.get_textpage()
            search = text.search(phrase)
            found = found or search.get_next() is not None
            search.close()
            text.close()
            page.close()
        return found
    finally:
        document.close()


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Open the file as objects."""
    return pikepdf.open(io.BytesIO(pdf))


def unmarked(page: pikepdf.Page) -> list[str]:
    """List the painting operators that stand outside tagged or artifact content."""
    depth, strays = 0, []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            depth += 1
        elif operator == "EMC":
            depth -= 1
        elif operator in PAINTING and not depth:
            strays.append(operator)
    return strays


def line_with(text: str, *parts: str) -> str:
    """Give the first line that holds all parts as whole words, or nothing."""
    for line in text.splitlines():
        words = f" {line} "
        if all(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", words) for part in parts):
            return line
    return ""


def mapped(to_unicode: bytes) -> list[str]:
    """List what the numbers of a font stand for."""
    pairs = to_unicode.split(b"endcodespacerange")[1]
    found = re.findall(rb"<[0-9A-F]{4}> <([0-9A-F]+)>", pairs)
    return [bytes.fromhex(code.decode()).decode("utf-16-be") for code in found]
