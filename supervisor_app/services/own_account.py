"""What a person may know about her own account, and where she is; others' are in accounts.py."""

from dataclasses import dataclass

from supervisor_app.models import Account
from supervisor_app.services.centre import CentreFacts, facts
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """The account of whoever acts."""

    username: str
    full_name: str
    post: str
    must_change: bool
    disabled: bool = False


def own_account(work: Work) -> OwnAccount:
    """Return the actor's account; raises NotFound while nobody is signed in."""
    row = work.get(Account, work.actor.account_id)
    return OwnAccount(row.username, row.full_name, row.post, row.must_change, row.disabled)


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the window shows of a person who has just signed in."""

    account: OwnAccount
    centre: CentreFacts


def welcome(work: Work) -> Welcome:
    """Return the actor's account and the centre's names; raises NotFound for nobody."""
    return Welcome(own_account(work), facts(work))
