"""The centre's agencies, services and counters by the words that a file may use for them.

Callers give entries, because intake knows no database; what an entry's number means is theirs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from supervisor_app.intake.refusals import Reason
from supervisor_app.text.search_key import search_key


@dataclass(frozen=True, slots=True)
class Entry:
    """One agency, service or counter.

    `number` (from 1) goes into the rows; `identity` is the same on every workstation and goes into
    row keys; `words` are its names and codes in any spelling; `owner` is the number of the agency
    that a service or counter belongs to.
    """

    number: int
    identity: str
    words: tuple[str, ...]
    owner: int = 0


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a file's words are looked up in."""

    agencies: tuple[Entry, ...]
    services: tuple[Entry, ...] = ()
    counters: tuple[Entry, ...] = ()


def to_plain(catalogue: Catalogue) -> dict[str, Any]:
    """Return the catalogue as JSON values, for the cage."""
    return asdict(catalogue)


def from_plain(plain: Mapping[str, Any]) -> Catalogue:
    """Build the catalogue that `to_plain` gave."""
    return Catalogue(
        **{
            name: tuple(
                Entry(entry["number"], entry["identity"], tuple(entry["words"]), entry["owner"])
                for entry in plain[name]
            )
            for name in ("agencies", "services", "counters")
        }
    )


class Index:
    """Finds entries by folded word; a word of two entries of one owner finds neither."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._found: dict[tuple[int, str], Entry | None] = {}
        self._anywhere: dict[str, Entry | None] = {}
        for entry in entries:
            for word in {search_key(word) for word in entry.words} - {""}:
                self._note(self._found, (entry.owner, word), entry)
                self._note(self._anywhere, word, entry)

    @staticmethod
    def _note(index: dict[Any, Entry | None], key: object, entry: Entry) -> None:
        known = index.get(key, entry)
        index[key] = entry if known is entry else None

    def find(self, text: str, owner: int | None = None) -> Entry | None:
        """Return the entry that a word means, of one owner or of any."""
        word = search_key(text)
        return self._anywhere.get(word) if owner is None else self._found.get((owner, word))

    def why_not(self, text: str, owner: int | None = None) -> Reason:
        """Tell why `find` gave nothing: nobody is called so, or several are."""
        word = search_key(text)
        known = word in self._anywhere if owner is None else (owner, word) in self._found
        return Reason.AMBIGUOUS if known else Reason.UNKNOWN
