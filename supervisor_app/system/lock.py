"""One window per centre's folder: a lock file, and a knock on the first window's door.

The first window listens on a loopback port and writes port and password into a file that only this
account can read; a second one knocks and ends. Closing the process frees the lock at once.
"""

import json
import os
import secrets
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from supervisor_app.errors import AlreadyRunning, FileRefused
from supervisor_app.system.atomic import atomic_write

_WAIT_SECONDS = 2.0


class InstanceLock:
    """Held while a window is open; keep a reference, a collected lock is a freed one."""

    def __init__(self, path: Path) -> None:
        """Name the lock file; nothing is taken yet."""
        self._path = path
        self._door = path.with_name(path.name + ".door")
        self._file = FileLock(path, thread_local=False)
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._password = secrets.token_hex(16)

    def acquire(self) -> None:
        """Take the folder, or ask the window that holds it to come forward.

        Raises AlreadyRunning, FileRefused.
        """
        try:
            self._file.acquire(timeout=0)
        except Timeout as error:
            self._knock()
            raise AlreadyRunning(path=str(self._path.parent)) from error
        except OSError as error:
            reason = os.strerror(error.errno or 0)
            raise FileRefused(path=str(self._path.parent), reason=reason) from error

    def on_knock(self, come_forward: Callable[[], None]) -> None:
        """Call back, on a thread of its own, whenever a second window knocks."""
        listener = socket.create_server(("127.0.0.1", 0))
        door = {"port": listener.getsockname()[1], "password": self._password}
        atomic_write(self._door, json.dumps(door).encode())
        self._thread = threading.Thread(
            target=self._answer, args=(listener, come_forward), name="door", daemon=True
        )
        self._thread.start()

    def release(self) -> None:
        """Give the folder back; a second call does nothing."""
        if self._thread is not None:
            self._closing.set()
            # Waiting for a visitor is only ended by a visit.
            self._knock()
            self._thread.join(_WAIT_SECONDS)
            self._thread = None
            self._door.unlink(missing_ok=True)
        self._file.release()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def _knock(self) -> None:
        try:
            door = json.loads(self._door.read_bytes())
            address = ("127.0.0.1", int(door["port"]))
            with socket.create_connection(address, timeout=_WAIT_SECONDS) as visit:
                visit.sendall(str(door["password"]).encode())
        except (OSError, ValueError, KeyError, TypeError):
            # No window listens yet, or it just closed: the person is told by AlreadyRunning.
            return

    def _answer(self, listener: socket.socket, come_forward: Callable[[], None]) -> None:
        with listener:
            while True:
                visit, _ = listener.accept()
                with visit:
                    visit.settimeout(_WAIT_SECONDS)
                    welcome = self._knows(visit)
                if self._closing.is_set():
                    return
                if welcome:
                    come_forward()

    def _knows(self, visit: socket.socket) -> bool:
        wanted = self._password.encode()
        said = b""
        try:
            while len(said) < len(wanted) and (part := visit.recv(len(wanted))):
                said += part
        except OSError:
            return False
        return secrets.compare_digest(said, wanted)
