"""What no test may leave behind or touch: processes, threads, timers, logs, Qt's words, network."""

import ctypes
import ipaddress
import logging
import os
import re
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QMessageLogContext, QThread, QTimer, QtMsgType
from PySide6.QtWidgets import QApplication

PATIENCE_SECONDS = 3.0
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
LOUD = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}


def adopt_orphans() -> None:
    """Make this process the parent of every process that its children leave behind (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def child_processes() -> dict[int, str]:
    """Name the live children of this process by their id (empty where /proc does not exist)."""
    found: dict[int, str] = {}
    for listing in Path("/proc/self/task").glob("*/children"):
        for pid in _text_of(listing).split():
            words = _text_of(Path("/proc") / pid / "cmdline").replace("\0", " ").strip()
            state = _text_of(Path("/proc") / pid / "stat").rpartition(")")[2].split()
            if state and state[0] != "Z" and "multiprocessing.resource_tracker" not in words:
                found[int(pid)] = words
    return found


def _text_of(path: Path) -> str:
    """Read a file of /proc, which may be gone by now."""
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""


def end_processes(pids: Iterable[int]) -> None:
    """Kill these processes, so that one test's leftovers are not blamed on the next."""
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def own_threads() -> set[threading.Thread]:
    """List the live Python threads; those that Qt started and Python only met are left out."""
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


def left_behind(find: Callable[[], Sequence[str]]) -> Sequence[str]:
    """Ask again until nothing is found or patience ends: what is closing may finish closing."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (found := find()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return found


def live_qt() -> Sequence[str]:
    """Name running timers and threads and visible windows that nobody closed."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [repr(w) for w in QApplication.topLevelWidgets() if w.isVisible()]
    known = shiboken6.getAllValidWrappers()
    moving = [thing for thing in known if isinstance(thing, QTimer | QThread) and _runs(thing)]
    return windows + [f"{thing!r} of {thing.parent()!r}" for thing in moving]


def _runs(thing: QTimer | QThread) -> bool:
    """Tell whether a timer ticks or a thread runs; one that Qt has deleted does neither."""
    try:
        return thing.isActive() if isinstance(thing, QTimer) else thing.isRunning()
    except RuntimeError:
        return False


class QtWords:
    """Keeps Qt's warnings that no running test has caught: those of teardowns and of the end."""

    def __init__(self, allowed: Sequence[str]) -> None:
        self._allowed = [re.compile(pattern) for pattern in allowed]
        self.unexpected: list[str] = []

    def hear(self, kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        """Take one message, as qInstallMessageHandler hands it over."""
        words = text or ""
        if kind in LOUD and not any(allowed.search(words) for allowed in self._allowed):
            self.unexpected.append(words)

    def take(self) -> list[str]:
        """Give what was heard since the last time."""
        heard, self.unexpected = self.unexpected, []
        return heard


class LoudLogs(logging.Handler):
    """Collects log records from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record as a line."""
        self.lines.append(f"{record.name} {record.levelname}: {record.getMessage()}")


class NetworkError(AssertionError):
    """A test reached for an address beyond this machine."""


def stay_on_this_machine() -> None:
    """Refuse names and addresses that are not this machine's own, for the rest of the run.

    No audit hook: that is Python inside every start of a thread under coverage, where a switch of
    threads makes the interpreter refuse the trace function and drop the thread.
    """
    for name in ("connect", "connect_ex", "sendto", "sendmsg"):
        setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
    resolve: Callable[..., object] = socket.getaddrinfo

    def own_names_only(host: object, *rest: object, **more: object) -> object:
        _check(host, "getaddrinfo")
        return resolve(host, *rest, **more)

    vars(socket)["getaddrinfo"] = own_names_only


def _guarded(send: Callable[..., object]) -> Callable[..., object]:
    """Wrap a method of a socket: whatever of its arguments is an address must be our own."""

    def own_addresses_only(self: socket.socket, *args: object) -> object:
        for address in args:
            if isinstance(address, tuple) and address:
                _check(address[0], send.__name__)
        return send(self, *args)

    return own_addresses_only


def _check(host: object, verb: str) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if isinstance(name, str) and name not in {"", "localhost"} and not _is_loopback(name):
        raise NetworkError(f"{verb} reached for {name}")


def _is_loopback(name: str) -> bool:
    """Tell whether a literal address is of this machine; a name is not."""
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
