"""The desk: one open centre and who sits at it; every use case is run through it.

`desk.read(employees.page, query)` and `desk.write(employees.add, draft)` open one transaction,
hand it to the use case as its first argument and give back its frozen result.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, Generic, ParamSpec, TypeVar

from supervisor_app.errors import CentreReadOnly, DiskFull, SessionEnded
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.rules.roster_age import RosterAge
from supervisor_app.services import proofs
from supervisor_app.services.gate import Gate
from supervisor_app.services.noting import may_run_read_only
from supervisor_app.store.work import Store, Work
from supervisor_app.system import read_only, space
from supervisor_app.system.clock import Clock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.secrets import Secrets
from supervisor_app.system.settings import Settings

P = ParamSpec("P")
R = TypeVar("R")

# Before anybody has signed in: may do nothing.
NOBODY = Actor("", "", Role.EMIRATE_VIEWER, frozenset())


@dataclass(frozen=True, slots=True)
class Written(Generic[R]):
    """What a write gave: its result, the action's id (for undo) and the tables it touched."""

    result: R
    op: str
    touched: frozenset[str]


class Desk:
    """An open centre with its signed-in actor, clock, settings and folder; no Qt in sight."""

    def __init__(self, store: Store, clock: Clock, settings: Settings, paths: CentrePaths) -> None:
        self.store = store
        self.clock = clock
        self.settings = settings
        self.paths = paths
        # Where the folder cannot be written: the folder that this one is a temporary copy of.
        self.copy_of = read_only.origin(paths)
        self.gate = Gate(clock)
        self.secrets = Secrets(paths, store.key)
        self.proofs = proofs.Proofs(clock, self.secrets)
        self.used: set[str] = set()
        self.sign_in_id = ""
        self.roster_age = RosterAge.FRESH
        self._actor = NOBODY

    @property
    def actor(self) -> Actor:
        """Who acts now; nobody holds no right."""
        return self._actor

    def seat(self, actor: Actor) -> None:
        """Let this actor act from now on (after `accounts.sign_in`, or for set-up)."""
        self._actor = actor
        self.proofs.drop()

    def leave(self) -> None:
        """Let nobody act until somebody signs in."""
        self._actor = NOBODY
        self.proofs.drop()

    def require_writable(self) -> None:
        """Raise CentreReadOnly where a temporary copy stands for a folder that refuses."""
        if self.copy_of is not None:
            raise CentreReadOnly(path=str(self.copy_of))

    def read(
        self, use_case: Callable[Concatenate[Work, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a reading use case in one transaction and return what it gives."""
        with self.store.read(self._actor) as work:
            proofs.lend(work, self.proofs)
            result = use_case(work, *args, **kwargs)
        self.used |= work.session.info.get("rights", set())
        return result

    def write(
        self, use_case: Callable[Concatenate[Work, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> Written[R]:
        """Run a changing use case as one action; nothing of it stays if it raises.

        Raises SessionEnded where the actor's account was switched off meanwhile, here or elsewhere,
        and CentreReadOnly.
        """
        if not may_run_read_only(use_case):
            self.require_writable()
        try:
            with self.store.write(self._actor) as work:
                self._check_seat(work)
                proofs.lend(work, self.proofs)
                result = use_case(work, *args, **kwargs)
        except DiskFull:
            # The same change, tried again, finds the room that the ballast held.
            space.drop_ballast(self.paths.ballast)
            raise
        self.used |= work.session.info.get("rights", set())
        return Written(result, work.op, frozenset(work.touched))

    def _check_seat(self, work: Work) -> None:
        """End the session of an account that was switched off or has another role by now."""
        found = work.raw().execute(
            "SELECT disabled, role FROM account WHERE id = ?", (self._actor.account_id,)
        )
        row = found.fetchone()
        if row is not None and (row[0] or row[1] != self._actor.role.value):
            self.leave()
            raise SessionEnded
