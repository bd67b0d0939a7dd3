"""What a round needs of the other side, whoever carries it: the server, or a test's own shelf."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from supervisor_app.store.journal import Record

# A device's chain: centre and device id.
Place = tuple[int, int]


class Status(StrEnum):
    """What the server says of this device."""

    OK = "OK"
    UPGRADE = "UPGRADE"
    CLOSED = "CLOSED"
    REVOKED = "REVOKED"
    SERVER_CLOCK = "SERVER_CLOCK"


class Hello(NamedTuple):
    """The server's clock in milliseconds since 1970, its word, and which server it is."""

    now_ms: int
    status: Status
    server_id: str


class Tip(NamedTuple):
    """The last entry of a chain on the other side."""

    seq: int
    hash: bytes


class Receipt(NamedTuple):
    """What the server holds of a device, under its seal."""

    seq: int
    hash: bytes
    at: str
    mac: bytes


class Greeted(NamedTuple):
    """When a device last greeted the other side, None where it never did, and if it is shut."""

    at: datetime | None
    closed: bool


class Refusal(StrEnum):
    """Why a push was not taken."""

    FORK = "fork"
    CLOCK = "clock"
    CLOSED = "closed"
    CONTENT = "content"


@dataclass
class PushRefused(Exception):
    """The server took nothing of a push; `state` is its own word for it."""

    refusal: Refusal
    state: str


class Carrier(Protocol):
    """The other side of a round; every call may raise SyncTrouble."""

    def hello(self, device: int, schema: int) -> Hello:
        """Greet."""

    def heads(self) -> Mapping[Place, Tip]:
        """Return the last entry of every chain that this station may see."""

    def link_at(self, place: Place, seq: int) -> bytes | None:
        """Return the link of one entry, None where there is none."""

    def push(self, device: int, records: Sequence[Record]) -> int:
        """Hand over entries of the own device and return its head there (PushRefused)."""

    def would_take(self, device: int, records: Sequence[Record]) -> bool:
        """Tell whether a push of these would be taken; nothing of it stays."""

    def pull(self, known: Mapping[Place, int], limit: int) -> list[Record]:
        """Return entries after the known ones, oldest first, no action split."""

    def whole(self, place: Place, after: int) -> Iterator[Record]:
        """Yield every entry of a chain after a number, for the first load."""

    def close(self, device: int, why: str) -> None:
        """Give up an id of this station."""

    def reclaim(self, device: int) -> bool:
        """Prove that a chain which others brought back is this station's; False where it is not."""

    def greeted(self) -> Mapping[Place, Greeted]:
        """Return who of those that this station may see greeted when."""

    def heal(self, records: Sequence[Record]) -> bool:
        """Bring back entries of others that the server lost; False outside its window."""

    def receipt(self, device: int) -> Receipt:
        """Return what the server holds of the device, under its seal."""
