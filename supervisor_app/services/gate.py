"""The gate: how long a user name waits after failures, on the clock that nobody can turn."""

from supervisor_app.rules.password import lock_seconds
from supervisor_app.system.clock import Clock


class Gate:
    """Remembers when each name may try again; a restart begins the wait of a locked name anew."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}

    def seconds_left(self, name: str, failures: int) -> int:
        """Return the whole seconds until this name may try again, 0 when it may now."""
        if name not in self._until and lock_seconds(failures):
            self._until[name] = self._clock.monotonic() + lock_seconds(failures)
        left = self._until.get(name, 0.0) - self._clock.monotonic()
        return max(0, -int(-left // 1))

    def failed(self, name: str, failures: int) -> None:
        """Begin the wait that this many failures in a row bring."""
        self._until[name] = self._clock.monotonic() + lock_seconds(failures)

    def passed(self, name: str) -> None:
        """Forget a name that got in."""
        self._until.pop(name, None)
