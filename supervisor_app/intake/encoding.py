"""Which encoding a foreign text file is in; how its rows are laid out stands in layout.py.

Order: byte-order mark, UTF-8 strictly, UTF-16 by where its NULs fall, then Windows-1256 against
ISO 8859-6 by how Arabic the text reads. The last step is a judgement, so screens show a preview.
"""

import codecs
from io import FileIO
from pathlib import Path

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake.foreign_file import open_file
from supervisor_app.intake.refusals import Unfit

SAMPLE_BYTES = 256 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"MZ", b"\x7fELF")
_SPREADSHEETS = _NOT_TEXT[:2]
# The ten letters that make up two thirds of Arabic text.
_FREQUENT = frozenset("اليمونرتبة")
_ARABIC = range(0x0621, 0x064B)
_ARTICLE = "ال"
_ARTICLE_WORTH = 3
_FOREIGN_COST = 2
# Hardly anybody writes ISO 8859-6 any more: a word or two must not speak for it.
_USUAL_WORTH = 4
_LETTERS_FOR_A_TORN_ONE = 20
# At least this share of one half's bytes is NUL in UTF-16 of digits and Latin separators.
_NUL_SHARE = 0.2
# What a single-byte text is made of, and how much else a damaged one may hold.
_TEXT_BYTES = b"\t\n\r" + bytes(range(0x20, 0x100))
_CONTROL_SHARE = 0.02


def detect(path: Path) -> str:
    """Return the name of the file's encoding; raises UnreadableFile for what is no text."""
    with open_file(path) as stream:
        return detect_bytes(_telling_part(stream))


def _telling_part(stream: FileIO) -> bytes:
    """Read on until a part tells something: a file may begin with a megabyte of plain ASCII."""
    first = part = stream.read(SAMPLE_BYTES)
    while part and part.isascii() and b"\0" not in part:
        part = stream.read(SAMPLE_BYTES)
    return first if part is first or not part else _from_line_start(part)


def _from_line_start(part: bytes) -> bytes:
    """Drop the piece of a line that a part begins with, as it may begin inside a letter."""
    _, newline, rest = part.partition(b"\n")
    return rest if newline else part


def detect_bytes(sample: bytes) -> str:
    """Return the encoding of a sample from the file's beginning; raises UnreadableFile."""
    if not sample:
        raise UnreadableFile(reason=Unfit.EMPTY)
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    if sample.startswith(_NOT_TEXT):
        kind = Unfit.SPREADSHEET if sample.startswith(_SPREADSHEETS) else Unfit.NOT_TEXT
        raise UnreadableFile(reason=kind)
    if b"\0" in sample:
        return _wide(sample)
    if _reads(sample, "utf-8") or _is_damaged_utf8(sample):
        return "utf-8"
    return _eight_bits(sample)


def _reads(sample: bytes, name: str) -> bool:
    """Tell whether the sample is of that encoding; its last letter may be cut."""
    try:
        codecs.getincrementaldecoder(name)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(sample: bytes) -> bool:
    """Tell whether nearly all that is not ASCII is UTF-8: a torn letter costs its row only.

    Single-byte Arabic read as UTF-8 is nearly all damage.
    """
    text = sample.decode("utf-8", errors="replace")
    torn = text.count("\N{REPLACEMENT CHARACTER}")
    letters = sum(ord(letter) in _ARABIC for letter in text)
    return torn * _LETTERS_FOR_A_TORN_ONE <= letters


def _wide(sample: bytes) -> str:
    """Tell UTF-16 by the half of the bytes in which its NULs stand."""
    half = len(sample) // 2 or 1
    even, odd = (sample[start::2].count(0) / half for start in (0, 1))
    name = "utf-16-le" if odd > even else "utf-16-be"
    lopsided = max(even, odd) >= _NUL_SHARE and min(even, odd) < _NUL_SHARE / 10
    if not lopsided or not _reads(sample, name):
        raise UnreadableFile(reason=Unfit.NOT_TEXT)
    return name


def _eight_bits(sample: bytes) -> str:
    scores = {name: _arabic_score(sample, name) for name in ("cp1256", "iso8859-6")}
    scores["cp1256"] += _USUAL_WORTH
    best = max(scores, key=lambda name: scores[name])
    if len(sample.translate(None, _TEXT_BYTES)) > len(sample) * _CONTROL_SHARE:
        raise UnreadableFile(reason=Unfit.NOT_TEXT)
    return best


def _arabic_score(sample: bytes, name: str) -> int:
    """Weigh how Arabic a reading looks: frequent letters and articles against strangers."""
    text = sample.decode(name, errors="replace")
    score = 0
    for letter in text:
        if letter.isascii():
            continue
        if ord(letter) in _ARABIC:
            score += 1 + (letter in _FREQUENT)
        else:
            score -= _FOREIGN_COST
    return score + _ARTICLE_WORTH * text.count(_ARTICLE)
