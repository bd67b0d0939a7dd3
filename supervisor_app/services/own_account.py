"""What a person may know about her own account, and where she is; others' are in accounts.py."""

from dataclasses import dataclass

from supervisor_app.models import Account
from supervisor_app.services import accounts, deputies, sign_in
from supervisor_app.services.centre import CentreFacts, facts
from supervisor_app.services.deputies import Deputising
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """The account of whoever acts."""

    username: str
    full_name: str
    post: str
    must_change: bool
    disabled: bool = False
    deputising: Deputising | None = None


def own_account(work: Work) -> OwnAccount:
    """Return the actor's account; raises NotFound while nobody is signed in."""
    row = work.get(Account, work.actor.account_id)
    term = deputies.shown(work, row, deputies.names(work))
    return OwnAccount(row.username, row.full_name, row.post, row.must_change, row.disabled, term)


def change_password(desk: Desk, old: str, new: str) -> None:
    """Change the actor's own password; a wrong old one counts like a failed sign-in.

    Raises SignInRefused, SignInLocked, InvalidInput, RosterBroken.
    """
    sign_in.prove(desk, old)
    desk.proofs.spend()
    desk.write(accounts.change_own_password, old, new)


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the window shows of a person who has just signed in."""

    account: OwnAccount
    centre: CentreFacts


def welcome(work: Work) -> Welcome:
    """Return the actor's account and the centre's names; raises NotFound for nobody."""
    return Welcome(own_account(work), facts(work))
