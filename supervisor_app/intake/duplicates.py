"""A set of 63-bit keys at eight bytes each, for files of millions of rows; nothing else is a key.

A Python set of a million integers takes some 70 MB, this table 12.
"""

from array import array

_FULL = 0.7
_FEWEST = 1024
_GROWTH = 2


class Seen:
    """Keys met so far, in an open-addressed table (linear probing)."""

    def __init__(self, expected: int = 0) -> None:
        """Make room for an expected number of keys; more than that is only slower."""
        self._make(max(_FEWEST, int(expected / _FULL)))

    def _make(self, size: int) -> None:
        self._size = size
        self._room = int(size * _FULL)
        self._table = array("Q", bytes(8 * size))

    def add(self, key: int) -> bool:
        """Keep a key and tell whether it is new."""
        # Zero marks an empty place; the lowest bit above 63 makes room for the key zero.
        mark = key + 1
        table, size = self._table, self._size
        place = mark % size
        while met := table[place]:
            if met == mark:
                return False
            place += 1
            if place == size:
                place = 0
        table[place] = mark
        self._room -= 1
        if not self._room:
            self._grow()
        return True

    def _grow(self) -> None:
        old = self._table
        self._make(self._size * _GROWTH)
        for mark in old:
            if mark:
                self.add(mark - 1)
