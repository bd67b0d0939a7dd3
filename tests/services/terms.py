"""A term for a deputy of the demonstration, beginning and ending on the day itself."""

from sqlalchemy import select

from supervisor_app.models import Account
from supervisor_app.rules.rights import SYSTEM, Role
from supervisor_app.services.deputies import Term
from supervisor_app.services.desk import Desk


def account_of(desk: Desk, role: Role) -> str:
    """Return the id of the one account of a role."""
    with desk.store.read(SYSTEM) as work:
        return work.session.scalars(select(Account.id).where(Account.role == role)).one()


def term_of(desk: Desk) -> Term:
    """Return a term in the supervisor's place that holds today only."""
    today = desk.clock.now().date()
    return Term(account_of(desk, Role.SUPERVISOR), today, today)
