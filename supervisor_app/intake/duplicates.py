"""A set of 63-bit keys by day at eight bytes each, for files of millions of rows; nothing else.

A Python set of a million integers takes some 70 MB, a table 12, but a table of that size costs a
cache miss per row. Files mostly come in order of days, so the keys of the days at hand stand in a
small set, and only those of days that are over move to the table.
"""

from array import array

_FULL = 0.7
_FEWEST = 1024
_GROWTH = 2
_MOST_AT_HAND = 1 << 14
# A file may look as if it held more rows than it does.
_MOST_EXPECTED = 2_000_000
_NO_DAY = -1


class Seen:
    """Keys met so far; two rows of different days are never the same row."""

    def __init__(self, expected: int = 0) -> None:
        """Make room for an expected number of keys; more than that is only slower."""
        self._at_hand: set[int] = set()
        self._day = _NO_DAY
        self._days_at_hand: set[int] = set()
        self._days_away: set[int] = set()
        self._make(max(_FEWEST, int(min(expected, _MOST_EXPECTED) / _FULL)))

    def _make(self, size: int) -> None:
        self._size = size
        self._room = int(size * _FULL)
        self._table = array("Q", [0]) * size

    def add(self, day: int, key: int) -> bool:
        """Keep a key and tell whether it is new."""
        near = self._at_hand
        if key in near or (day in self._days_away and self._find(key)):
            return False
        near.add(key)
        if day != self._day:
            self._day = day
            self._days_at_hand.add(day)
        if len(near) >= _MOST_AT_HAND:
            self._put_away()
        return True

    def _put_away(self) -> None:
        for key in self._at_hand:
            self._insert(key)
        self._days_away |= self._days_at_hand
        self._at_hand.clear()
        self._days_at_hand.clear()
        self._day = _NO_DAY

    def _find(self, key: int) -> bool:
        """Look a key up in the table (open addressing, linear probing, 0 is an empty place)."""
        mark = key + 1
        table, size = self._table, self._size
        place = mark % size
        while (met := table[place]) and met != mark:
            place = (place + 1) % size
        return met == mark

    def _insert(self, key: int) -> None:
        """Put a key that is not in the table into it."""
        mark = key + 1
        table, size = self._table, self._size
        place = mark % size
        while table[place]:
            place = (place + 1) % size
        table[place] = mark
        self._room -= 1
        if not self._room:
            self._make(size * _GROWTH)
            for old in filter(None, table):
                self._insert(old - 1)
