"""The open key of a demonstration centre, light for its quick start; real keys are in keyslots."""

import os
from pathlib import Path

from supervisor_app.errors import KeyMissing, KeyslotsUnreadable
from supervisor_app.system.atomic import atomic_write

KEY_BYTES = 32


def make_demo_key(path: Path) -> bytes:
    """Write an open key for a demonstration centre, which marks its folder, and return it."""
    key = os.urandom(KEY_BYTES)
    atomic_write(path, key.hex().encode())
    return key


def demo_key(path: Path) -> bytes:
    """Read a demonstration centre's key (KeyMissing, KeyslotsUnreadable)."""
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii"))
    except FileNotFoundError as error:
        raise KeyMissing(path=str(path), slot="demo") from error
    except ValueError as error:
        raise KeyslotsUnreadable(path=str(path)) from error
    if len(key) != KEY_BYTES:
        raise KeyslotsUnreadable(path=str(path))
    return key
