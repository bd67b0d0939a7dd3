"""Deputising: a shift lead approves in a supervisor's place for some days, signed in the roster.

An administrator grants it under her own key. Whoever acts by it alone acts on behalf of the
supervisor, and what it leaves behind says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from supervisor_app.errors import InvalidInput, NotAllowed
from supervisor_app.models import Account
from supervisor_app.rules import deputy
from supervisor_app.rules.rights import Right, Role
from supervisor_app.services import proofs, signed_roster
from supervisor_app.services.proofs import Sensitive
from supervisor_app.services.true_clock import least_day
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class Term:
    """For which supervisor (an account id), from which day to which, both included."""

    instead_of: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Deputising:
    """A term as it is shown; `now` tells whether it holds today, `granted_by` may be unknown."""

    instead_of: str
    supervisor: str
    first: date | None
    last: date
    granted_by: str
    now: bool


def grant(work: Work, account_id: str, term: Term) -> None:
    """Let a shift lead stand in for a supervisor; raises InvalidInput for others and odd days."""
    account = _mine_to_change(work, account_id)
    supervisor = work.get(Account, term.instead_of)
    if supervisor.role is not Role.SUPERVISOR or supervisor.disabled:
        raise InvalidInput(field="instead_of", reason="not_supervisor", value="")
    if reason := deputy.fault(term.first, term.last, work.today()):
        raise InvalidInput(field="last", reason=f"term_{reason}", value="")
    account.deputy_from, account.deputy_until = term.first, term.last
    account.deputy_for, account.deputy_by = term.instead_of, work.actor.account_id
    signed_roster.sign(work, [account])


def end(work: Work, account_id: str) -> None:
    """End a term at once."""
    account = _mine_to_change(work, account_id)
    clear(account)
    signed_roster.sign(work, [account])


def clear(account: Account) -> None:
    """Take a term from an account that cannot hold one any more; the caller signs."""
    account.deputy_from = account.deputy_until = None
    account.deputy_for = account.deputy_by = None


def supervisors(work: Work) -> tuple[tuple[str, str], ...]:
    """Return id and name of everybody who can be stood in for."""
    work.require(Right.MANAGE_ACCOUNTS)
    rows = work.session.execute(
        select(Account.id, Account.full_name)
        .where(Account.role == Role.SUPERVISOR, Account.disabled.is_(False))
        .order_by(Account.full_name)
    )
    return tuple((key, name) for key, name in rows)


def holds(work: Work, account: Account) -> bool:
    """Tell whether an account stands in now; a clock that was put back does not prolong it."""
    return account.role is Role.SHIFT_LEAD and deputy.holds(
        account.deputy_from, account.deputy_until, least_day(work)
    )


def on_behalf_of(work: Work) -> str | None:
    """Return for whom the actor stands in now, None where she acts by her own role.

    Raises NotAllowed where a shift lead's term is over, also while she is still signed in.
    """
    if work.actor.role is not Role.SHIFT_LEAD:
        return None
    account = work.get(Account, work.actor.account_id)
    if not holds(work, account):
        raise NotAllowed(right=Right.APPROVE_REPORTS.value)
    return account.deputy_for


def shown(work: Work, account: Account, names: Mapping[str, str]) -> Deputising | None:
    """Return an account's term with names, also one that is to come; None for a past one."""
    if account.deputy_until is None or account.deputy_until < work.today():
        return None
    return Deputising(
        account.deputy_for or "",
        names.get(account.deputy_for or "", ""),
        account.deputy_from,
        account.deputy_until,
        names.get(account.deputy_by or "", ""),
        holds(work, account),
    )


def names(work: Work) -> dict[str, str]:
    """Return account → name of everybody."""
    rows = work.session.execute(select(Account.id, Account.full_name))
    return {key: name for key, name in rows}  # noqa: C416  a Row is no pair


def _mine_to_change(work: Work, account_id: str) -> Account:
    work.require(Right.MANAGE_ACCOUNTS)
    proofs.ask(work, Sensitive.ACCOUNTS)
    account = work.get(Account, account_id)
    if account.role is not Role.SHIFT_LEAD:
        raise InvalidInput(field="role", reason="not_shift_lead", value="")
    return account
