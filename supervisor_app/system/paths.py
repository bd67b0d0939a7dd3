"""Where a centre's files lie: one folder; shared folders and those a cloud copies are refused."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supervisor_app.errors import UnsafeFolder
from supervisor_app.system.atomic import file_errors

_REMOTE = (
    "nfs",
    "cifs",
    "smb",
    "afp",
    "afs",
    "ncpfs",
    "ceph",
    "glusterfs",
    "lustre",
    "beegfs",
    "davfs",
    "webdav",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs",
    "fuse.glusterfs",
    "fuse.s3fs",
    "fuse.gvfsd",
)
# Names (lower case) of folders that a cloud program copies while we write.
_CLOUD = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud",
    "mobile documents",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "pcloud",
    "yandex.disk",
    "box sync",
)
_CLOUD_MARKS = (".dropbox", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log")
_DRIVE_REMOTE = 4


@dataclass(frozen=True, slots=True)
class CentrePaths:
    """The one folder of a centre on this machine and the names inside it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "centre.db"

    @property
    def keyslots(self) -> Path:
        """The wrapped copies of its key."""
        return self.folder / "keyslots.json"

    @property
    def secrets(self) -> Path:
        """This workstation's own secrets, sealed under the key of the database."""
        return self.folder / "secrets.sealed"

    @property
    def store(self) -> Path:
        """The file that names the server of the store; there is none where the store is a file."""
        return self.folder / "store.json"

    @property
    def joining(self) -> Path:
        """The note that this folder is joining a centre and how much of it has come."""
        return self.folder / "joining.json"

    @property
    def joining_database(self) -> Path:
        """The database that fills while a centre is joined; loaded it becomes the centre's."""
        return self.folder / "centre.db.joining"

    @property
    def settings(self) -> Path:
        """This machine's settings."""
        return self.folder / "settings.json"

    @property
    def log(self) -> Path:
        """The folder of the log files."""
        return self.folder / "log"

    @property
    def reports(self) -> Path:
        """The folder of the finished reports."""
        return self.folder / "reports"

    @property
    def backup(self) -> Path:
        """The folder of the verified copies of the database."""
        return self.folder / "backup"

    @property
    def quarantine(self) -> Path:
        """The folder where damaged files are put, never deleted."""
        return self.folder / "quarantine"

    @property
    def key_change(self) -> Path:
        """The file that is there only while the key changes."""
        return self.folder / "key-change.json"

    @property
    def ballast(self) -> Path:
        """The file that is let go when the disk is full."""
        return self.folder / "ballast"

    @property
    def demo_key(self) -> Path:
        """The open key of a demonstration centre; its presence marks the folder as one."""
        return self.folder / "demonstration.key"

    @property
    def lock(self) -> Path:
        """The file whose lock says that a window is open."""
        return self.folder / "lock"

    @property
    def has_centre(self) -> bool:
        """Tell whether this folder holds a centre, its rows here or on a server."""
        return self.database.exists() or self.store.exists()

    @property
    def is_demo(self) -> bool:
        """Tell whether this folder holds a demonstration centre."""
        return self.demo_key.exists()

    def prepare(self) -> None:
        """Make the folders, for this account only (UnsafeFolder, FileRefused, DiskFull)."""
        check_folder(self.folder)
        with file_errors(self.folder):
            for folder in (self.folder, self.log, self.reports, self.backup, self.quarantine):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def default_folder() -> Path:
    """Return the folder that the system gives to this product's data."""
    import platformdirs  # noqa: PLC0415  start-up time: only where no folder is named

    return Path(platformdirs.user_data_path("CentreSupervisor", appauthor=False))


def check_folder(folder: Path) -> None:
    """Refuse a network folder (the log of the database needs one host) and a cloud's copy of one.

    Raises UnsafeFolder with reason "network" or "cloud".
    """
    whole = folder.expanduser().absolute()
    if str(folder).startswith(("\\\\", "//")) or _is_network(whole):
        raise UnsafeFolder(path=str(folder), reason="network")
    if _is_cloud(whole):
        raise UnsafeFolder(path=str(folder), reason="cloud")


def _is_cloud(folder: Path) -> bool:
    parts = (part.casefold() for part in folder.parts)
    if any(part == name or part.startswith(f"{name} ") for part in parts for name in _CLOUD):
        return True
    return any((parent / mark).exists() for parent in folder.parents for mark in _CLOUD_MARKS)


def _is_network(folder: Path) -> bool:
    if sys.platform == "win32":
        return _windows_drive_kind(folder.anchor) == _DRIVE_REMOTE
    return file_system(folder, _mounts()).startswith(_REMOTE)


def file_system(folder: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """Return the kind of file system a folder lies on, given (mount point, kind) pairs."""
    best, kind = -1, ""
    for point, found in mounts:
        if folder.is_relative_to(point) and len(point) >= best:
            best, kind = len(point), found.casefold()
    return kind


def _mounts(table: Path = Path("/proc/mounts")) -> Iterator[tuple[str, str]]:
    if table.exists():
        for line in table.read_text(encoding="utf-8", errors="replace").splitlines():
            fields = line.split(" ")
            yield fields[1].replace("\\040", " "), fields[2]
    elif sys.platform == "darwin":
        import subprocess  # noqa: PLC0415  start-up time: only a Mac is asked this way

        # A line reads: what is mounted, "on", where, then the kind and options in brackets.
        listing = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        for line in listing.stdout.splitlines():
            point, _, rest = line.partition(" on ")[2].partition(" (")
            yield point, rest.split(",")[0].rstrip(")")


def _windows_drive_kind(anchor: str) -> int:
    import ctypes  # noqa: PLC0415  start-up time: only where Windows is asked

    library: Any = getattr(ctypes, "windll")  # noqa: B009  it exists on Windows only
    return int(library.kernel32.GetDriveTypeW(anchor))


def home_override() -> Path | None:
    """Return the folder named by CENTRE_SUPERVISOR_HOME, None where it is not set."""
    named = os.environ.get("CENTRE_SUPERVISOR_HOME")
    return Path(named) if named else None
