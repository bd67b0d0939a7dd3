"""A network that breaks: it carries bytes to the server and cuts the line after a given number."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

PIECE = 4096


@dataclass
class Proxy:
    """Listens on loopback; the budget counts the bytes of both directions until the cut."""

    target: int
    budget: int = 0
    cuts: int = 0
    _lines: list[socket.socket] = field(default_factory=list)
    _threads: list[threading.Thread] = field(default_factory=list)
    _turn: threading.Lock = field(default_factory=threading.Lock)
    _door: socket.socket = field(default_factory=socket.socket)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._door.getsockname()[1])

    def allow(self, amount: int) -> None:
        """Let so many bytes through before the line is cut."""
        with self._turn:
            self.budget = amount

    def open(self) -> None:
        """Begin to listen."""
        self._door.bind(("127.0.0.1", 0))
        self._door.listen()
        self._start(self._accept)

    def close(self) -> None:
        """Cut every line and end."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._cut()
        for thread in self._threads:
            thread.join()

    def _start(self, work: object, *given: object) -> None:
        thread = threading.Thread(target=work, args=given)  # type: ignore[arg-type]  # our own methods
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self.target))
            self._lines += [near, far]
            self._start(self._carry, near, far)
            self._start(self._carry, far, near)

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while piece := one.recv(PIECE):
                with self._turn:
                    part = piece[: max(0, self.budget)]
                    self.budget -= len(piece)
                other.sendall(part)
                if len(part) < len(piece):
                    self.cuts += 1
                    break
        for line in (one, other):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _cut(self) -> None:
        for line in self._lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()


@contextmanager
def cutting_proxy(target: int) -> Iterator[Proxy]:
    """Give a proxy to a port of this machine."""
    proxy = Proxy(target)
    proxy.open()
    try:
        yield proxy
    finally:
        proxy.close()
