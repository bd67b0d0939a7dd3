"""Readers that misbehave on purpose, run inside the cage by its tests."""

import os
import signal
import time

from supervisor_app.errors import UnreadableFile


def echo(arguments, send):
    """Send each word back and end well."""
    for word in arguments["words"]:
        send(word)


def hang(arguments, send):
    """Send one sign of life, then none."""
    send(os.getpid())
    while True:
        time.sleep(60)


def spin(arguments, send):
    """Burn processor time for ever."""
    send(os.getpid())
    while True:
        pass


def drip(arguments, send):
    """Give signs of life for ever without an end."""
    while True:
        send("drop")


def grow(arguments, send):
    """Take memory until there is none."""
    hoard = []
    while True:
        hoard.append(bytes(1_000_000))


def crash(arguments, send):
    """Die like a library that aborts."""
    send("alive")
    os.kill(os.getpid(), signal.SIGABRT)


def fail(arguments, send):
    """Meet a bug."""
    raise ZeroDivisionError("a bug in a reader")


def refuse(arguments, send):
    """Refuse the file for a reason that is known."""
    raise UnreadableFile(reason="empty")


def babble(arguments, send):
    """Print beside the protocol, then answer."""
    print("a library's greeting")  # noqa: T201  that is the point
    os.write(1, b"and bytes from C")
    send("answer")


def forge(arguments, send):
    """Write bytes to the pipe that are no frame."""
    for number in range(3, 64):
        try:
            os.write(number, b"\x80\x04cos\nsystem\n(S'true'\ntR.")
        except OSError:
            continue
    send("never understood")


def modules(arguments, send):
    """Tell what the child has imported."""
    import sys  # noqa: PLC0415  read where the child runs

    send(sorted(sys.modules))
