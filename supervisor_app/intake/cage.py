"""Runs a reader of foreign files in a killable child process; what is read is not known here.

The child is a bare interpreter (`-I -S`: no site, no environment) that imports one reader. Memory
and processor time are bound by the system where it can (POSIX); the time without a sign of life,
the whole time and a person's cancel are held by us, by killing the child. It sends JSON frames
(why: frames.py); at most two wait undelivered, so that it reads on while we store.
"""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import supervisor_app
from supervisor_app.errors import (
    CancelledByPerson,
    ReaderCrashed,
    ReaderOutOfMemory,
    ReaderTimedOut,
    UnreadableFile,
)
from supervisor_app.intake import frames
from supervisor_app.intake.foreign_file import shown_name

_BOOT = (
    "import sys; sys.path[:] = sys.argv[1:]; from supervisor_app.intake.caged import main; main()"
)
_OUT_OF_MEMORY = "memory"
_FRAMES_AHEAD = 2
_POLL_SECONDS = 0.05
_LAST_WORDS_SECONDS = 1.0
# Windows cannot start Python without the first; the others let a Python built apart find itself.
_ENVIRONMENT = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_GONE: tuple[bytes, bytes] = (b"", b"")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader may take: memory, whole time, and time without a sign of life."""

    megabytes: int = 512
    seconds: int = 900
    quiet_seconds: float = 30.0


USUAL = Limits()


def never() -> bool:
    """Stand for work that nobody can cancel."""
    return False


def run(
    reader: str,
    arguments: Mapping[str, object],
    *,
    limits: Limits = USUAL,
    cancelled: Callable[[], bool] = never,
) -> Generator[Any, None, None]:
    """Yield the values that `reader` ("module:function") sends from its cage, in order.

    `arguments["path"]` names the file in errors. Closing the generator kills the child. Raises
    UnreadableFile, ReaderCrashed, ReaderTimedOut, ReaderOutOfMemory and CancelledByPerson.
    """
    child = _Child(reader, arguments, limits)
    try:
        yield from child.values(cancelled)
    finally:
        child.end()


class _Child:
    """One child process with the thread that takes its frames off the pipe."""

    def __init__(self, reader: str, arguments: Mapping[str, object], limits: Limits) -> None:
        self._limits = limits
        path = Path(str(arguments.get("path", "")))
        self._file = shown_name(path)
        self._process = _start(self._file)
        self._started = time.monotonic()
        self._frames: queue.SimpleQueue[tuple[bytes, bytes]] = queue.SimpleQueue()
        self._room = threading.Semaphore(_FRAMES_AHEAD)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._take, name="cage", daemon=True)
        self._thread.start()
        order = {
            "reader": reader,
            "arguments": {**arguments, "path": frames.path_text(path)},
            "megabytes": limits.megabytes,
            "seconds": limits.seconds,
        }
        self._order(order)

    def _order(self, order: Mapping[str, object]) -> None:
        try:
            with _pipe(self._process.stdin) as pipe:
                frames.write(pipe, frames.TASK, order)
        except OSError:
            # A child that died at once is reported by the missing end frame.
            return

    def _take(self) -> None:
        pipe = _pipe(self._process.stdout)
        try:
            while self._room.acquire() and not self._ended.is_set():
                frame = frames.read(pipe)
                if frame is None:
                    break
                self._frames.put(frame)
        except (OSError, ValueError):
            pass
        finally:
            self._frames.put(_GONE)

    def values(self, cancelled: Callable[[], bool]) -> Iterator[Any]:
        """Yield decoded values until the end frame, watching the clock and the person."""
        while True:
            kind, body = self._next(cancelled)
            if kind == frames.END:
                return
            if kind != frames.VALUE:
                raise self._failure(kind, body)
            try:
                value = frames.value(body)
            except ValueError as broken:
                raise ReaderCrashed(file=self._file, detail=str(broken)) from broken
            yield value
            self._room.release()

    def _next(self, cancelled: Callable[[], bool]) -> tuple[bytes, bytes]:
        quiet_until = time.monotonic() + self._limits.quiet_seconds
        while True:
            if cancelled():
                raise CancelledByPerson
            for allowed, ends in (
                (self._limits.seconds, self._started + self._limits.seconds),
                (self._limits.quiet_seconds, quiet_until),
            ):
                if time.monotonic() > ends:
                    raise ReaderTimedOut(file=self._file, seconds=allowed)
            try:
                return self._frames.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue

    def _failure(self, kind: bytes, body: bytes) -> Exception:
        """Say why the child ended without its end frame."""
        try:
            told = frames.value(body) if body else None
        except ValueError:
            told = None
        if kind == frames.KNOWN and isinstance(told, dict):
            reason, detail = (str(told.get(name, "")) for name in ("reason", "detail"))
            return UnreadableFile(file=self._file, reason=reason, detail=detail)
        if told == _OUT_OF_MEMORY:
            return ReaderOutOfMemory(file=self._file, megabytes=self._limits.megabytes)
        if kind == frames.FAULT:
            return ReaderCrashed(file=self._file, detail=str(told))
        try:
            code = self._process.wait(_LAST_WORDS_SECONDS)
        except subprocess.TimeoutExpired:
            code = None
        if code is not None and code == -getattr(signal, "SIGXCPU", 0):
            return ReaderTimedOut(file=self._file, seconds=self._limits.seconds)
        return ReaderCrashed(file=self._file, detail=f"exit {code}")

    def end(self) -> None:
        """Kill what still runs and leave neither process, thread nor pipe behind."""
        self._process.kill()
        self._process.wait()
        self._ended.set()
        self._room.release()
        self._thread.join()
        _pipe(self._process.stdout).close()


def _start(file: str) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603  our own interpreter and code
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        # The machine has no room for another process.
        raise ReaderCrashed(file=file, detail=str(error)) from error


def _pipe(pipe: Any) -> BinaryIO:
    """Give the pipe that Popen was asked for."""
    made: BinaryIO = pipe
    return made


def _command() -> list[str]:
    """Start our own interpreter bare, with this product and its libraries to import from."""
    home = str(Path(supervisor_app.__file__).resolve().parent.parent)
    folders = [home, *(str(Path(folder).resolve()) for folder in sys.path if folder)]
    return [sys.executable, "-I", "-S", "-X", "utf8", "-c", _BOOT, *dict.fromkeys(folders)]
