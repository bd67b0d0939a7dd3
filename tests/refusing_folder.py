"""A folder that the system itself refuses to write, as a disc or a lost permission does."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def refused(folder: Path) -> Iterator[None]:
    """Let nothing be written in the folder: a read-only mount, else permissions that count."""
    if os.geteuid() == 0 and _mount("--bind", str(folder), str(folder)):
        try:
            if not _mount("-o", "remount,bind,ro", str(folder)):
                raise OSError("the folder could not be made read-only")
            yield
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    inside = [folder, *folder.rglob("*")]
    for path in inside:
        path.chmod(0o555 if path.is_dir() else 0o444)
    # Permissions do not bind the superuser.
    before = os.geteuid()
    if before == 0:
        for parent in folder.parents[:-2]:
            parent.chmod(parent.stat().st_mode | 0o005)
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(before)
        for path in inside:
            path.chmod(0o755 if path.is_dir() else 0o644)


def _mount(*words: str) -> bool:
    try:
        return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False
