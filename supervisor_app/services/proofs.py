"""The short proof that a person typed the password again, and who is asked for it; no hashing here.

A sensitive use case calls `ask(work, Sensitive.X)`. The desk lends its proofs to each work, so what
goes past the desk is refused as well. Set-up and upkeep act as SYSTEM and are not asked.
"""

from collections.abc import Callable
from enum import StrEnum

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from supervisor_app.errors import InvalidInput, ReauthNeeded
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store.work import Work
from supervisor_app.system.clock import Clock
from supervisor_app.system.secrets import Secrets

PROOF_SECONDS = 120
Signer = Callable[[], Ed25519PrivateKey]


class Sensitive(StrEnum):
    """What asks for the password again, whatever the role may do."""

    IDENTITY = "identity"
    EXPORT = "export"
    APPROVAL = "approval"
    CLOSED_DAY = "closed_day"
    RESTORE = "restore"
    ACCOUNTS = "accounts"
    DEVICES = "devices"


# The proof is gone with the first of these; a second approval asks again.
SINGLE_USE = frozenset({Sensitive.APPROVAL})
# What changes the past says why.
WITH_REASON = frozenset({Sensitive.CLOSED_DAY})


class Proofs:
    """What one desk holds: until when, for which reason, and the signing key while it holds."""

    def __init__(self, clock: Clock, secrets: Secrets) -> None:
        self._clock = clock
        self.secrets = secrets
        self._until = 0.0
        self._standing = False
        self._signer: Signer | None = None
        self.reason = ""

    def give(self, signer: Signer | None = None, reason: str = "") -> None:
        """Let sensitive use cases pass for two minutes on the clock that nobody can turn."""
        self._until = self._clock.monotonic() + PROOF_SECONDS
        self._signer, self.reason = signer, reason.strip()

    def stand(self, signer: Signer | None = None, reason: str = "") -> None:
        """Let them pass as long as this actor sits: a command was asked for the password."""
        self._standing, self._signer, self.reason = True, signer, reason

    def drop(self) -> None:
        """Forget everything; another actor sits down or nobody does."""
        self._until, self._standing, self._signer, self.reason = 0.0, False, None, ""

    @property
    def holds(self) -> bool:
        """Tell whether a proof is there now."""
        return self._standing or self._clock.monotonic() < self._until

    @property
    def signer(self) -> Signer | None:
        """What unlocks the actor's signing key, None without a proof or for who signs nothing."""
        return self._signer if self.holds else None

    def spend(self) -> None:
        """Use the proof up."""
        self._until = 0.0


def lend(work: Work, proofs: Proofs) -> None:
    """Give a work the proofs of the desk that runs it."""
    work.session.info["proofs"] = proofs


def lent(work: Work) -> Proofs | None:
    """Return the proofs a work runs with, None outside a desk."""
    found: Proofs | None = work.session.info.get("proofs")
    return found


def ask(work: Work, action: Sensitive) -> None:
    """Raise ReauthNeeded unless the password was just typed; take over the reason that was given.

    Raises InvalidInput where the past is changed without a reason.
    """
    if work.actor.account_id == SYSTEM.account_id:
        return
    proofs = lent(work)
    if proofs is None or not proofs.holds:
        raise ReauthNeeded(action=action.value)
    if action in SINGLE_USE:
        proofs.spend()
    if action in WITH_REASON:
        work.reason = work.reason or proofs.reason
        if not work.reason:
            raise InvalidInput(field="reason", reason="required", value="")
