"""How the rows of a foreign text file are laid out: separator and header line, not their meaning.

The header is the line that holds most of the words we know, because exports open with titles.
"""

import codecs
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake import encoding as encodings
from supervisor_app.intake.foreign_file import open_file
from supervisor_app.intake.lines import split
from supervisor_app.intake.refusals import Unfit
from supervisor_app.text.bidi import strip_controls
from supervisor_app.text.search_key import search_key

SEPARATORS = (",", ";", "\t", "|")
MOST_COLUMNS = 200
_HEADER_WITHIN = 20
_SAMPLE_LINES = 400
# Excel's own hint to itself, a first line that is no row.
_HINT = "sep="


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the header stands (line from 1) and what it says."""

    encoding: str
    separator: str
    header_line: int
    headers: tuple[str, ...]

    def place(self, header: str) -> int | None:
        """Return the column of a header, as it stands or by its folded words, or None."""
        if header in self.headers:
            return self.headers.index(header)
        wanted = search_key(header)
        folded = [search_key(known) for known in self.headers]
        return folded.index(wanted) if wanted and wanted in folded else None


@dataclass(frozen=True, slots=True)
class Sample:
    """The layout and the first records below the header."""

    layout: Layout
    records: tuple[tuple[str, ...], ...]


def examine(
    path: Path, known: Collection[str], *, encoding: str = "", separator: str = ""
) -> Sample:
    """Find the layout from the beginning of a file; `known` are folded header words.

    What is given is not looked for. Raises UnreadableFile where no layout fits.
    """
    found = encoding or encodings.detect(path)
    lines = _first_lines(path, found)
    tries = [_try(lines, found, one, known) for one in ((separator,) if separator else SEPARATORS)]
    fit, sample = max(tries, key=lambda pair: pair[0])
    if not any(fit):
        raise UnreadableFile(reason=Unfit.NO_HEADER)
    if len(sample.layout.headers) > MOST_COLUMNS:
        raise UnreadableFile(reason=Unfit.TOO_MANY_COLUMNS)
    return sample


def _first_lines(path: Path, encoding: str) -> list[str]:
    with open_file(path) as stream:
        sample = stream.read(encodings.SAMPLE_BYTES)
    try:
        text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    except LookupError as error:
        raise UnreadableFile(reason=Unfit.NOT_TEXT) from error
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(sample) == encodings.SAMPLE_BYTES and len(lines) > 1:
        lines.pop()
    return lines[:_SAMPLE_LINES]


def _try(
    lines: list[str], encoding: str, separator: str, known: Collection[str]
) -> tuple[tuple[int, int, int], Sample]:
    """Lay the lines out with one separator; the fit is known words, then even and wide rows."""
    records, numbers = _records(lines, separator)
    words = [len(_known_in(record, known)) for record in records[:_HEADER_WITHIN]]
    widths = Counter(len(record) for record in records if len(record) > 1)
    width, rows = widths.most_common(1)[0] if widths else (0, 0)
    header = words.index(max(words)) if any(words) else _first_of_width(records, width)
    cells = (strip_controls(cell) for cell in records[header]) if records else ()
    headers = tuple(" ".join(cell.split()) for cell in cells)
    layout = Layout(encoding, separator, numbers[header] if numbers else 1, headers)
    below = tuple(tuple(record) for record in records[header + 1 :] if any(record))
    return (max(words, default=0), rows, width), Sample(layout, below)


def _records(lines: list[str], separator: str) -> tuple[list[list[str]], list[int]]:
    """Return the records and the line on which each begins; what is no record is left out."""
    block, _ = split(lines, separator, 1, last=True)
    if lines[0].casefold().startswith(_HINT) and block.lines[:1] == [1]:
        return block.records[1:], block.lines[1:]
    return block.records, block.lines


def _known_in(record: list[str], known: Collection[str]) -> set[str]:
    if len(record) > MOST_COLUMNS:
        return set()
    return {search_key(cell) for cell in record}.intersection(known)


def _first_of_width(records: list[list[str]], width: int) -> int:
    return next((at for at, record in enumerate(records) if len(record) == width), 0)
