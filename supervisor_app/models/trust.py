"""What signing in leaves behind: the signed rosters and one row a sign-in; rules are services'."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity


class SignedRoster(Entity):
    """One version of who may sign in, signed; never changed, so that the chain can be walked."""

    __tablename__ = "signed_roster"

    version: Mapped[int] = mapped_column(index=True)
    signed_at: Mapped[datetime]
    signer: Mapped[str]
    document: Mapped[str]
    signature: Mapped[str]


class SignIn(Entity):
    """One session of a person: when, where, and the rights it used; written again at its end."""

    __tablename__ = "sign_in"

    account_id: Mapped[str] = mapped_column(index=True)
    device_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]
    until: Mapped[datetime | None]
    rights_used: Mapped[list[str] | None]
