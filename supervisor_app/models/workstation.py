"""The workstations of the centre and the wrapped field key each of them may open."""

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity


class Workstation(Entity):
    """One enrolled machine: its public keys only; the id is natural, one row a device."""

    __tablename__ = "workstation"

    device_id: Mapped[int] = mapped_column(BigInteger, index=True)
    name: Mapped[str]
    sign_public: Mapped[str]
    box_public: Mapped[str]
    revoked: Mapped[bool] = mapped_column(default=False)


class FieldKeyWrap(Entity):
    """The centre's field key for one device, sealed to its X25519 key; natural id per both."""

    __tablename__ = "field_key_wrap"

    device_id: Mapped[int] = mapped_column(BigInteger, index=True)
    key_id: Mapped[str]
    sealed: Mapped[str]
