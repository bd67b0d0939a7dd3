"""What others did to accounts, for the administrator who watches them; doing it is accounts.py's.

Two administrators watch each other: each sees what the other changed until she marks it as seen.
What a person did to her own account, her password, is no change of access.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from supervisor_app.errors import InvalidInput, NotFound
from supervisor_app.models import Account, AccountChangeSeen
from supervisor_app.models.base import natural_id
from supervisor_app.rules.rights import SYSTEM, Right
from supervisor_app.services.thing_names import Names
from supervisor_app.store import journal
from supervisor_app.store.journal import Body, Record
from supervisor_app.store.work import Work

MOST = 200
_NEWEST = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "WHERE entity = ? AND centre_id = ? ORDER BY hlc DESC LIMIT ?"
)
# What an own password leaves behind.
_OWN = frozenset({"password_hash", "sign_public", "sign_wrapped", "seal", "must_change"}) | {
    "first_until"
}


@dataclass(frozen=True, slots=True)
class AccountChange:
    """One change of somebody's account by another hand; `seen_by` is "" until somebody looked."""

    op: str
    at: datetime
    who: str
    account: str
    made: bool
    fields: tuple[str, ...]
    seen_by: str


def by_others(work: Work) -> tuple[AccountChange, ...]:
    """Return what anybody but the actor changed on accounts, newest first."""
    work.require(Right.MANAGE_ACCOUNTS)
    names = Names(work)
    zone = work.now().tzinfo
    seen = {
        op: names.person(who)
        for op, who in work.session.execute(select(AccountChangeSeen.op, AccountChangeSeen.seen_by))
    }
    return tuple(
        AccountChange(
            body.op,
            journal.moment(one.hlc).astimezone(zone),
            names.person(body.actor),
            names.person(one.entity_id),
            "username" in body.fields and "username" not in body.bases,
            tuple(sorted(body.fields)),
            seen.get(body.op, ""),
        )
        for one, body in _others(work)
    )


def unseen(work: Work) -> int:
    """Return how many changes by others nobody has looked at."""
    return sum(not one.seen_by for one in by_others(work))


def see(work: Work, op: str) -> None:
    """Mark a change by another hand as seen; raises NotFound, InvalidInput for one's own."""
    work.require(Right.MANAGE_ACCOUNTS)
    records = journal.of_op(work.raw(), work.centre_id, op)
    bodies = [journal.parse(one.body) for one in records if one.entity == Account.__tablename__]
    actors = {body.actor for body in bodies if body is not None}
    if not actors:
        raise NotFound(kind="action", id=op)
    if work.actor.account_id in actors:
        raise InvalidInput(field="account", reason="own", value="")
    key = natural_id("account_change_seen", op, work.actor.account_id)
    if work.session.get(AccountChangeSeen, key) is None:
        work.add(
            AccountChangeSeen(id=key, op=op, seen_by=work.actor.account_id, seen_at=work.now())
        )


def _others(work: Work) -> Iterator[tuple[Record, Body]]:
    quiet = {work.actor.account_id, SYSTEM.account_id}
    found = work.raw().execute(_NEWEST, (Account.__tablename__, work.centre_id, MOST))
    for one in map(Record._make, found):
        body = journal.parse(one.body)
        if body is None or body.actor in quiet:
            continue
        if body.actor != one.entity_id or not _OWN.issuperset(body.fields):
            yield one, body
