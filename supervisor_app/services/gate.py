"""The gate: how long a user name waits after failures, on the clock that nobody can turn."""

from supervisor_app.rules.password import lock_seconds
from supervisor_app.system.clock import Clock


class Gate:
    """Remembers when each name may try again; a restart begins the wait of a locked name anew.

    So does a count that this gate has not seen: another window or command raised it meanwhile.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._counted: dict[str, int] = {}
        self._until: dict[str, float] = {}

    def failures(self, name: str) -> int:
        """Return the failures counted here, which also counts where the disk takes no writes."""
        return self._counted.get(name, 0)

    def seconds_left(self, name: str, failures: int) -> int:
        """Return the whole seconds until this name may try again, 0 when it may now."""
        if self._counted.get(name) != failures:
            self.failed(name, failures)
        left = self._until.get(name, 0.0) - self._clock.monotonic()
        return max(0, -int(-left // 1))

    def failed(self, name: str, failures: int) -> None:
        """Begin the wait that this many failures in a row bring."""
        self._counted[name] = failures
        self._until[name] = self._clock.monotonic() + lock_seconds(failures)

    def passed(self, name: str) -> None:
        """Forget a name that got in."""
        self._counted.pop(name, None)
        self._until.pop(name, None)
