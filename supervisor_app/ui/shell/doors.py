"""What the pages before the screens ask for; `app` answers, because services are slow to import."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from supervisor_app.errors import KnownError
from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.system.clock import Clock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress
from supervisor_app.system.settings import Settings

if TYPE_CHECKING:
    from supervisor_app.services.desk import Desk
    from supervisor_app.services.joining import Enrolment, Joining
    from supervisor_app.services.own_account import Welcome
    from supervisor_app.services.salvage import Salvage
    from supervisor_app.services.set_up import SetUpPlan


class Doors(Protocol):
    """One folder's way from nothing to a seated actor; every method may raise a KnownError.

    All but the properties are called in a thread.
    """

    @property
    def paths(self) -> CentrePaths:
        """Give the folder."""

    @property
    def settings(self) -> Settings:
        """Give this machine's settings."""

    @property
    def clock(self) -> Clock:
        """Give the clock of the centre's zone."""

    @property
    def desk(self) -> "Desk":
        """Give the open centre; RuntimeError before `open`, `create` or `create_demo`."""

    def has_centre(self) -> bool:
        """Tell whether the folder holds a centre."""

    def has_passphrase(self) -> bool:
        """Tell whether a passphrase opens the centre's key."""

    def unlock(self, passphrase: str | None = None) -> None:
        """Fetch the key: the demonstration's own, the key store's, or by the passphrase."""

    def board(self) -> BoardFigures | None:
        """Read the day's figures; None before the centre is set up."""

    def salvage(self, username: str, password: str, folder: Path) -> "Salvage":
        """Write what can be read of a newer version's database (SignInRefused, NotAllowed)."""

    def open(self) -> None:
        """Open the centre with the key that was fetched."""

    def sign_in(self, username: str, password: str) -> "Welcome":
        """Seat a person at the desk (SignInRefused, SignInLocked)."""

    def create_demo(self, progress: Progress) -> None:
        """Make the demonstration centre and open it."""

    def key_store_fault(self) -> KnownError | None:
        """Tell why the system's key store cannot keep the key, None where it can."""

    def draw_recovery_code(self) -> str:
        """Draw a new centre's key and give its recovery code; nothing is written yet."""

    def create(self, plan: "SetUpPlan", passphrase: str | None) -> None:
        """Make a new centre and open it; without a passphrase the key goes to the key store."""

    def joining(self) -> "Joining | None":
        """Give the joining that an earlier start did not end; no thread is needed for it."""

    def offer(self, enrolment: "Enrolment") -> "Joining":
        """Give what an enrolment file offers under its code; nothing is used up."""

    def join(self, enrolment: "Enrolment", passphrase: str | None, progress: Progress) -> None:
        """Join a centre under the keys drawn last, load it and open it."""

    def go_on_joining(self, passphrase: str | None, progress: Progress) -> None:
        """Go on with a load that was broken off, and open the centre."""

    def give_up_joining(self) -> None:
        """Empty the folder of a joining that has not ended."""

    def recover(self, code: str, username: str, password: str, passphrase: str | None) -> None:
        """With the recovery code, renew an administrator's password and the passphrase."""
