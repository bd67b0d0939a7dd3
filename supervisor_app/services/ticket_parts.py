"""Roll-ups of an import that wait to be written, packed by day; summing up and storing are others'.

A year of a large centre is some 180,000 roll-ups: as tuples they would take 80 MB, packed 10.
"""

import marshal
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from supervisor_app.intake.rollups import Figure, Hour, merge_figures, merge_hours


class Parts(NamedTuple):
    """Roll-ups of some whole days, each cell once."""

    figures: list[Figure]
    hours: list[Hour]

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last of their days; raises ValueError where there are none."""
        ordinals = [int(row[0]) for row in (*self.figures, *self.hours)]
        return date.fromordinal(min(ordinals)), date.fromordinal(max(ordinals))


class PackedParts:
    """Takes roll-ups as they come, in parts and in any order, and gives them out day by day."""

    def __init__(self) -> None:
        self._days: dict[int, list[bytes]] = {}
        self.count = 0

    def add(self, figures: Iterable[Figure], hours: Iterable[Hour]) -> None:
        """Keep roll-ups."""
        for place, rows in enumerate((figures, hours)):
            for day, of_day in groupby(sorted(rows, key=_day), key=_day):
                kept = list(of_day)
                self.count += len(kept)
                packed = zlib.compress(marshal.dumps((place, kept)), level=1)
                self._days.setdefault(day, []).append(packed)

    def batches(self, most: int) -> Iterator[Parts]:
        """Give out and forget whole days, the earliest first, some `most` roll-ups at a time."""
        figures: list[Figure] = []
        hours: list[Hour] = []
        for day in sorted(self._days):
            of_day: tuple[list[Figure], list[Hour]] = ([], [])
            for packed in self._days.pop(day):
                place, rows = marshal.loads(zlib.decompress(packed))  # noqa: S302  our own bytes
                of_day[place].extend(rows)
            figures += merge_figures(of_day[0])
            hours += merge_hours(of_day[1])
            if len(figures) + len(hours) >= most:
                yield Parts(figures, hours)
                figures, hours = [], []
        if figures or hours:
            yield Parts(figures, hours)


def _day(row: Sequence[int | bytes]) -> int:
    return int(row[0])
