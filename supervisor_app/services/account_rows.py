"""Rows of accounts and role grants as others need them: by name, at all, brought up to date."""

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Account, RoleGrant
from supervisor_app.models.base import natural_id
from supervisor_app.rules.rights import DEFAULT_RIGHTS, INTRODUCED, RIGHTS_VERSION
from supervisor_app.store.work import Work


def grant_factory_rights(work: Work) -> None:
    """Store the roles' factory rights as data, one row a role."""
    for role, rights in DEFAULT_RIGHTS.items():
        work.add(
            RoleGrant(
                id=natural_id("role_grant", role),
                role=role,
                rights=sorted(right.value for right in rights),
                known=RIGHTS_VERSION,
            )
        )


def bring_grants_up(work: Work) -> None:
    """Give each role the rights that came with a newer version, once, by their factory setting."""
    for row in work.session.scalars(select(RoleGrant)):
        known = row.known or 1
        if known >= RIGHTS_VERSION or row.role not in DEFAULT_RIGHTS:
            continue
        fresh = {r.value for r in DEFAULT_RIGHTS[row.role] if INTRODUCED.get(r, 1) > known}
        row.rights = sorted({*row.rights, *fresh})
        row.known = RIGHTS_VERSION


def exist(work: Work) -> bool:
    """Tell whether anybody can sign in at all."""
    return work.session.scalars(select(Account.id).limit(1)).first() is not None


def by_name(work: Work, username: str) -> Account | None:
    """Return the account of a user name."""
    return work.session.scalars(select(Account).where(Account.username == username)).first()


def clean_name(text: str) -> str:
    """Return a user name as it is kept; raises InvalidInput for none."""
    name = text.strip().casefold()
    if not name:
        raise InvalidInput(field="username", reason="empty", value="")
    return name
