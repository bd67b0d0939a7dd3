"""The workstations of the centre, the wrapped field key each may open, and who was seen when."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity, Local


class Workstation(Entity):
    """One enrolled machine: its public keys only; the id is natural, one row a device.

    `login` is its role at the server; `reclaim_mark` the hash of what proves that a chain is its.
    """

    __tablename__ = "workstation"

    device_id: Mapped[int] = mapped_column(BigInteger, index=True)
    name: Mapped[str]
    sign_public: Mapped[str]
    box_public: Mapped[str]
    revoked: Mapped[bool] = mapped_column(default=False)
    revoked_at: Mapped[datetime | None]
    place: Mapped[str | None]
    login: Mapped[str | None]
    reclaim_mark: Mapped[str | None]


class FieldKeyWrap(Entity):
    """The centre's field key for one device, sealed to its X25519 key; natural id per both.

    `since` is when the key was made; the newest is the one that seals, older ones only open.
    """

    __tablename__ = "field_key_wrap"

    device_id: Mapped[int] = mapped_column(BigInteger, index=True)
    key_id: Mapped[str]
    sealed: Mapped[str]
    since: Mapped[datetime | None]


class StationSeen(Local):
    """What the server last said of one device: when it greeted, what it has, whether it is shut."""

    __tablename__ = "station_seen"

    device_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime | None]
    seq: Mapped[int]
    closed: Mapped[bool]
