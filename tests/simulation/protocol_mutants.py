"""Faults planted in the protocol; a simulation that does not notice them proves nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from supervisor_app.rules import merge
from supervisor_app.store import tail
from supervisor_app.store.journal import Record
from supervisor_app.store.work import Store
from supervisor_app.sync import rounds
from supervisor_app.sync.carrier import Place
from supervisor_app.sync.postgres_carrier import PostgresCarrier


def pulls_only_others(patch: pytest.MonkeyPatch) -> None:
    """Never fetch entries of the own device, which a restored backup lacks."""
    missing = rounds._Exchange._missing

    def without_own(self: rounds._Exchange) -> dict[Place, int]:
        return {place: seq for place, seq in missing(self).items() if place != self._own}

    patch.setattr(rounds._Exchange, "_missing", without_own)


def checks_no_fork(patch: pytest.MonkeyPatch) -> None:
    """Take the own chain to be the server's, whatever its links say."""
    parted = rounds._Exchange._has_parted
    patch.setattr(
        rounds._Exchange,
        "_has_parted",
        lambda self, place: place != self._own and parted(self, place),
    )


def checks_no_remote_chain(patch: pytest.MonkeyPatch) -> None:
    """Keep what the server replaced of others."""
    patch.setattr(rounds._Exchange, "_drop_replaced", lambda _: False)


def commits_half(patch: pytest.MonkeyPatch) -> None:
    """Keep what a broken exchange had written so far."""

    @contextmanager
    def exchange(self: Store) -> Iterator[Any]:
        with self.raw() as raw:
            raw.execute("BEGIN IMMEDIATE")
            try:
                yield raw
            finally:
                raw.execute("COMMIT")

    patch.setattr(Store, "exchange", exchange)


def restamps_nothing(patch: pytest.MonkeyPatch) -> None:
    """Leave a clock that ran ahead as it is."""
    patch.setattr(rounds.tail, "restamp", lambda *_: 1)


def lets_the_last_device_win(patch: pytest.MonkeyPatch) -> None:
    """Decide by the device's number instead of the clock; all replicas agree on it."""

    def winner(standing: list[Any], _kind: str) -> Any:
        return max(standing, key=lambda write: write.dots)

    patch.setattr(merge, "_winner", winner)


def counts_copies(patch: pytest.MonkeyPatch) -> None:
    """Take each copy of an action for an action of its own."""
    cells = merge._cells

    def per_copy(ordered: list[merge.Entry]) -> Any:
        return cells([_named_apart(one) for one in ordered])

    patch.setattr(merge, "_cells", per_copy)


def _named_apart(one: merge.Entry) -> merge.Entry:
    return merge.Entry(one.device, one.seq, one.hlc, f"{one.op}{one.device}", one.fields, one.bases)


def heals_nothing(patch: pytest.MonkeyPatch) -> None:
    """Bring back nothing that the server lost of others."""

    def heal(_self: PostgresCarrier, _records: list[Record]) -> bool:
        return False

    patch.setattr(PostgresCarrier, "heal", heal)


def splits_actions(patch: pytest.MonkeyPatch) -> None:
    """Apply a page up to its middle, whatever stands there."""
    pull = PostgresCarrier.pull

    def half(self: PostgresCarrier, known: Mapping[Place, int], limit: int) -> list[Record]:
        records = pull(self, known, limit)
        return records[: max(1, len(records) // 2)]

    patch.setattr(PostgresCarrier, "pull", half)


def keeps_old_bases(patch: pytest.MonkeyPatch) -> None:
    """Move a tail to a new number and let it go on naming its writes by the old one."""

    def of(_self: object, _name: str, dots: Iterable[Sequence[int]]) -> list[list[int]]:
        return sorted([list(dot) for dot in dots])

    patch.setattr(tail._Moves, "of", of)


# To add one: a function that breaks the protocol in one way, and its line here.
PLANTED: Mapping[str, Callable[[pytest.MonkeyPatch], None]] = {
    "pulls only others": pulls_only_others,
    "checks no fork": checks_no_fork,
    "checks no remote chain": checks_no_remote_chain,
    "commits half": commits_half,
    "restamps nothing": restamps_nothing,
    "lets the last device win": lets_the_last_device_win,
    "counts copies": counts_copies,
    "heals nothing": heals_nothing,
    "splits actions": splits_actions,
    "keeps old bases": keeps_old_bases,
}
