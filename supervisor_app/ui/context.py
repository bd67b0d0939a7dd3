"""What every screen is given: the desk's facts, tasks, notices, the bus; nothing else."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supervisor_app.rules.rights import SHOWING, Actor, Right
from supervisor_app.system.clock import Clock
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from supervisor_app.services.desk import Desk
    from supervisor_app.system.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to each screen once, when it is made."""

    desk: "Desk"
    tasks: Tasks
    notify: Notify
    bus: Bus

    @property
    def settings(self) -> "Settings":
        """Give the settings in force."""
        return self.desk.settings

    @property
    def actor(self) -> Actor:
        """Give the person who is signed in."""
        return self.desk.actor

    @property
    def clock(self) -> Clock:
        """Give the centre's clock."""
        return self.desk.clock

    def may(self, right: Right) -> bool:
        """Tell whether the person may use a right now; verbs without it are not offered."""
        kept = self.desk.copy_of is None or right in SHOWING
        return kept and right in self.desk.actor.rights
