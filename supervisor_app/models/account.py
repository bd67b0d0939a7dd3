"""Who may sign in, and what each role may do; sessions and lockout are not stored here."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.rights import Role


class Account(Entity):
    """A person's account: Argon2id hashes only, never a password."""

    __tablename__ = "account"

    username: Mapped[str]
    full_name: Mapped[str]
    post: Mapped[str]
    role: Mapped[Role]
    password_hash: Mapped[str]
    recovery_hash: Mapped[str] = mapped_column(default="")
    must_change: Mapped[bool] = mapped_column(default=False)
    disabled: Mapped[bool] = mapped_column(default=False)
    # Of a password given by somebody else: after this instant it opens nothing.
    first_until: Mapped[datetime | None]
    # A shift lead stands in for a supervisor from one day to another; by whose grant.
    deputy_from: Mapped[date | None]
    deputy_until: Mapped[date | None]
    deputy_for: Mapped[str | None]
    deputy_by: Mapped[str | None]
    # The account's own key, its private half under the password; what it seals is the hash.
    sign_public: Mapped[str | None]
    sign_wrapped: Mapped[str | None]
    seal: Mapped[str | None]


class RoleGrant(Entity):
    """The rights of one role as data; the id is natural: one row a role."""

    __tablename__ = "role_grant"

    role: Mapped[Role]
    rights: Mapped[list[str]]
    # The version of rules.rights that this row knows; without one it is the first.
    known: Mapped[int | None]
