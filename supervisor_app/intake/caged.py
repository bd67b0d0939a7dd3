"""The child's side of the cage: takes limits, runs one reader, reports; started only by cage.py.

Nothing here or below may import Qt or SQLAlchemy: the child must start in a few hundredths of a
second and hold nothing worth stealing.
"""

import gc
import importlib
import os
import sys
import traceback
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake import frames
from supervisor_app.intake.refusals import Unfit

Send = Callable[[object], None]
Reader = Callable[[Mapping[str, Any], Send], None]
OUT_OF_MEMORY = "memory"
_LONGEST_TRACE = 4_000


def main() -> None:
    """Read one task from standard input, run it, and end with one closing frame."""
    out = _private_output()
    task = frames.read(sys.stdin.buffer)
    if task is None:
        return
    order = frames.value(task[1])
    take_limits(order["megabytes"], order["seconds"])
    # Readers build many small tuples and no cycles; the collector would only walk them again.
    gc.disable()
    arguments = {**order["arguments"], "path": frames.text_path(order["arguments"]["path"])}
    try:
        _find(order["reader"])(arguments, lambda value: frames.write(out, frames.VALUE, value))
    except UnreadableFile as known:
        frames.write(out, frames.KNOWN, known.params)
    except BrokenPipeError:
        return
    except OSError as error:
        # A drive that was pulled out, a share that went away.
        frames.write(out, frames.KNOWN, {"reason": Unfit.UNREADABLE, "detail": error.strerror})
    except MemoryError:
        frames.write(out, frames.FAULT, OUT_OF_MEMORY)
    except Exception:  # noqa: BLE001  whatever a hostile file causes is reported, not guessed at
        frames.write(out, frames.FAULT, traceback.format_exc()[-_LONGEST_TRACE:])
    else:
        frames.write(out, frames.END)


def _private_output() -> BinaryIO:
    """Keep the pipe for frames alone: whatever else prints goes to standard error."""
    pipe = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return pipe


def take_limits(megabytes: int, seconds: int) -> None:
    """Bind this process to its address space and processor time, where the system can (POSIX)."""
    try:
        import resource  # noqa: PLC0415  Windows has none
    except ImportError:
        return
    memory = megabytes * 1024 * 1024
    for kind, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        # A second apart, so that the signal tells the end of time from any other kill.
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        try:
            resource.setrlimit(kind, (soft, hard))
        except (ValueError, OSError):
            # macOS refuses some of them; the parent's clock still holds.
            continue


def _find(reader: str) -> Reader:
    module, _, name = reader.partition(":")
    found: Reader = getattr(importlib.import_module(module), name)
    return found
