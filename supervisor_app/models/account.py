"""Who may sign in, and what each role may do; sessions and lockout are not stored here."""

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


class RoleGrant(Entity):
    """The rights of one role as data; the id is natural: one row a role."""

    __tablename__ = "role_grant"

    role: Mapped[Role]
    rights: Mapped[list[str]]
