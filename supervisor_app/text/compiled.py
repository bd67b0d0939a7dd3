"""A catalogue's messages kept beside it in a form that loads at once, as .pyc files are kept."""

import marshal
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

Messages = dict[tuple[str, str, str], tuple[str, ...]]
_FORMAT = 1


def kept(path: Path, read: Callable[[Path], Messages]) -> Messages:
    """Return what `read(path)` gave when the file was last changed, or read it now and keep it.

    Where nothing can be kept (a folder that may not be written) it is read at every start.
    """
    state = path.stat()
    mark = (_FORMAT, state.st_mtime_ns, state.st_size)
    beside = path.parent / "__pycache__" / f"{path.stem}.messages"
    try:
        found = marshal.loads(beside.read_bytes())  # noqa: S302  our own file, trusted like a .pyc
    except (OSError, ValueError, EOFError, TypeError):
        found = None
    if isinstance(found, tuple) and found[0] == mark:
        messages: Messages = found[1]
        return messages
    messages = read(path)
    _keep(beside, marshal.dumps((mark, messages)))
    return messages


def _keep(beside: Path, content: bytes) -> None:
    draft = beside.with_name(f"{beside.name}.{os.getpid()}")
    with suppress(OSError):
        beside.parent.mkdir(exist_ok=True)
        draft.write_bytes(content)
        draft.replace(beside)
