"""One folder holds a centre; folders that others share or copy are refused."""

import subprocess
from pathlib import Path

import pytest

from supervisor_app.errors import FileRefused, UnsafeFolder
from supervisor_app.system import paths
from supervisor_app.system.paths import (
    CentrePaths,
    check_folder,
    default_folder,
    file_system,
    home_override,
)


def test_everything_lies_in_the_one_folder(tmp_path: Path) -> None:
    """Each named place is inside, and the folders are this account's alone."""
    centre = CentrePaths(tmp_path / "centre")
    centre.prepare()
    places = (
        centre.database,
        centre.keyslots,
        centre.settings,
        centre.log,
        centre.reports,
        centre.backup,
        centre.quarantine,
        centre.demo_key,
        centre.lock,
    )
    assert all(place.parent == centre.folder for place in places)
    assert len(set(places)) == len(places)
    assert {path.name for path in centre.folder.iterdir()} == {
        "log",
        "reports",
        "backup",
        "quarantine",
    }
    assert not centre.is_demo
    centre.demo_key.touch()
    assert centre.is_demo


def test_the_systems_own_place_is_the_default() -> None:
    """Without a choice the platform's data folder is used."""
    assert default_folder().name == "CentreSupervisor"


@pytest.mark.parametrize(
    "folder",
    [
        "/home/huda/OneDrive - Centre/data",
        "/home/huda/OneDrive/data",
        "/home/huda/Dropbox/centre",
        "/Users/huda/Library/Mobile Documents/centre",
        "/Users/huda/Library/CloudStorage/GoogleDrive-h/centre",
        "/home/huda/Google Drive (work)/x",
        "/home/huda/nextcloud/x",
    ],
)
def test_a_folder_that_a_cloud_copies_is_refused(folder: str) -> None:
    """A half-copied database is a lost one."""
    with pytest.raises(UnsafeFolder) as refused:
        check_folder(Path(folder))
    assert refused.value.params["reason"] == "cloud"


def test_a_cloud_folder_under_another_name_is_known_by_its_mark(tmp_path: Path) -> None:
    """Programs leave a file in the folder they copy."""
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(UnsafeFolder):
        CentrePaths(tmp_path / "inside" / "centre").prepare()
    assert not (tmp_path / "inside").exists()


def test_a_folder_on_another_machine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log of the database needs one host: mounted shares and their addresses are refused."""
    monkeypatch.setattr(paths, "_mounts", lambda: [("/", "ext4"), ("/srv/share", "NFS4")])
    for folder in ("/srv/share/centre", "//server/share/centre", "\\\\server\\share\\centre"):
        with pytest.raises(UnsafeFolder) as refused:
            check_folder(Path(folder))
        assert refused.value.params["reason"] == "network"
    check_folder(Path("/srv/shared"))


def test_the_deepest_mount_decides() -> None:
    """A local disk inside a share is local, the last of two mounts on one point counts."""
    mounts = [("/", "ext4"), ("/mnt", "cifs"), ("/mnt/disk", "xfs"), ("/x", "ext4"), ("/x", "nfs")]
    assert file_system(Path("/mnt/a"), mounts) == "cifs"
    assert file_system(Path("/mnt/disk/a"), mounts) == "xfs"
    assert file_system(Path("/x/y"), mounts) == "nfs"
    assert file_system(Path("relative"), [("/", "ext4")]) == ""


def test_windows_is_asked_what_kind_of_drive_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter that stands for a share is a share."""
    monkeypatch.setattr(paths.sys, "platform", "win32")
    for kind, remote in ((4, True), (3, False)):
        monkeypatch.setattr(paths, "_windows_drive_kind", lambda _, kind=kind: kind)
        assert paths._is_network(Path("/data")) is remote


def test_mount_lists_of_linux_and_mac_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spaces in names are kept; a Mac's list comes from its command."""
    table = tmp_path / "mounts"
    table.write_text("disk / ext4 rw 0 0\nhost:/a /mnt/my\\040share nfs4 rw 0 0\n")
    assert list(paths._mounts(table)) == [("/", "ext4"), ("/mnt/my share", "nfs4")]
    said = "/dev/disk1 on / (apfs, local)\nhost:/share on /Volumes/my share (nfs, nodev)\n"

    class Listing:
        stdout = said

    monkeypatch.setattr(subprocess, "run", lambda *_, **__: Listing)
    monkeypatch.setattr(paths.sys, "platform", "darwin")
    assert list(paths._mounts(tmp_path / "none")) == [("/", "apfs"), ("/Volumes/my share", "nfs")]
    monkeypatch.setattr(paths.sys, "platform", "linux")
    assert list(paths._mounts(tmp_path / "none")) == []


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """A file in the way is the person's to move."""
    (tmp_path / "centre").touch()
    with pytest.raises(FileRefused):
        CentrePaths(tmp_path / "centre" / "inside").prepare()


def test_a_folder_may_be_named_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment variable stands before the default."""
    assert home_override() is None
    monkeypatch.setenv("CENTRE_SUPERVISOR_HOME", "/srv/centre")
    assert home_override() == Path("/srv/centre")


def test_windows_names_the_kind_of_a_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind of a drive comes from Windows itself."""

    class Kernel:
        @staticmethod
        def GetDriveTypeW(anchor: str) -> int:  # noqa: N802  Windows' own name
            return 4 if anchor == "Z:" else 3

    class Library:
        kernel32 = Kernel

    monkeypatch.setattr("ctypes.windll", Library, raising=False)
    assert paths._windows_drive_kind("Z:") == 4
