"""Holding a centre's folder for a command, so that no window works in it meanwhile."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(lock_path: Path, prepare: Callable[[], None]) -> Iterator[None]:
    """Hold the folder while the block runs (AlreadyRunning)."""
    from supervisor_app.system.lock import (  # noqa: PLC0415  start-up time: sockets, hashes
        InstanceLock,
    )

    prepare()
    lock = InstanceLock(lock_path)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()
