"""What the machine causes: files, key store, keys, database, readers of other people's files."""

from supervisor_app.errors.general import KnownError


class FileTrouble(KnownError):
    """A file could not be written or lies where it must not (params: path)."""

    code = "file_trouble"


class DiskFull(FileTrouble):
    """The disk has no room left; what was saved before is safe (params: path)."""

    code = "disk_full"


class SpaceShort(FileTrouble):
    """Too little room is left for an import or a copy (params: path)."""

    code = "space_short"


class CopyUnfit(FileTrouble):
    """A copy does not hold what it must to be put in place (params: path, reason)."""

    code = "copy_unfit"


class FileRefused(FileTrouble):
    """The system refuses to write or read the file (params: path, reason)."""

    code = "file_refused"


class FileMissing(FileTrouble):
    """The file that was named is not there (params: path)."""

    code = "file_missing"


class UnsafeFolder(FileTrouble):
    """The data folder is shared or copied by others (params: path, reason: network or cloud)."""

    code = "unsafe_folder"


class VaultTrouble(KnownError):
    """The system's key store cannot be trusted with the key (params: backend)."""

    code = "vault_trouble"


class VaultMissing(VaultTrouble):
    """This machine offers no key store (params: backend)."""

    code = "vault_missing"


class VaultNull(VaultTrouble):
    """The key store is switched off and keeps nothing (params: backend)."""

    code = "vault_null"


class VaultPlain(VaultTrouble):
    """The key store is not one that keeps secrets encrypted (params: backend)."""

    code = "vault_plain"


class VaultChanged(VaultTrouble):
    """The key lies in another key store than this one (params: backend, expected)."""

    code = "vault_changed"


class VaultRefused(VaultTrouble):
    """The key store did not keep or give back a secret (params: backend, reason)."""

    code = "vault_refused"


class KeyTrouble(KnownError):
    """The centre's key cannot be had (params: path)."""

    code = "key_trouble"


class KeyMissing(KeyTrouble):
    """No slot of that kind holds the key, or its secret is gone (params: path, slot)."""

    code = "key_missing"


class KeyslotsUnreadable(KeyTrouble):
    """The file of wrapped keys is damaged (params: path)."""

    code = "keyslots_unreadable"


class SecretsUnreadable(KeyTrouble):
    """The file of this workstation's secrets is damaged or of another key (params: path)."""

    code = "secrets_unreadable"


class FieldKeyMissing(KeyTrouble):
    """This workstation does not hold the key of the encrypted fields."""

    code = "field_key_missing"


class WrongPassphrase(KeyTrouble):
    """The passphrase does not open the key."""

    code = "wrong_passphrase"


class WrongRecoveryCode(KeyTrouble):
    """The recovery code does not open the key."""

    code = "wrong_recovery_code"


class StoreTrouble(KnownError):
    """The centre's database cannot be used (params: path)."""

    code = "store_trouble"


class StoreMissing(StoreTrouble):
    """There is no database in the folder (params: path)."""

    code = "store_missing"


class StoreExists(StoreTrouble):
    """A database is already there; it is never overwritten (params: path)."""

    code = "store_exists"


class StoreBusy(StoreTrouble):
    """Another program holds the database (params: path)."""

    code = "store_busy"


class StoreCorrupt(StoreTrouble):
    """The database is damaged (params: path, reason)."""

    code = "store_corrupt"


class StoreReadOnly(StoreTrouble):
    """The database cannot be written (params: path)."""

    code = "store_read_only"


class CentreReadOnly(StoreTrouble):
    """The folder cannot be written, so that the centre is only shown (params: path)."""

    code = "centre_read_only"


class StoreOlder(StoreTrouble):
    """An older version made the database and it was not upgraded yet (params: path, revision)."""

    code = "store_older"


class StoreNewer(StoreTrouble):
    """A newer version of the program made the database (params: path, revision)."""

    code = "store_newer"


class StoreEngineOld(StoreTrouble):
    """The database engine is older than a known fault (params: version, needed)."""

    code = "store_engine_old"


class WrongKey(StoreTrouble):
    """The key does not open this database (params: path)."""

    code = "wrong_key"


class StoreServerAway(StoreTrouble):
    """The server of the working store does not answer (params: path)."""

    code = "store_server_away"


class StoreServerRefused(StoreTrouble):
    """The server of the working store does not let this role in (params: path)."""

    code = "store_server_refused"


class StoreOnServer(StoreTrouble):
    """A server keeps the store, and what was asked for is its administrator's (params: path)."""

    code = "store_on_server"


class ReadTrouble(KnownError):
    """A file that other people made could not be read; nothing of it was kept (params: file)."""

    code = "read_trouble"


class UnreadableFile(ReadTrouble):
    """The file is not what it should be (params: file, reason of intake.encoding.Unfit, detail)."""

    code = "unreadable_file"


class ReaderCrashed(ReadTrouble):
    """The reader ended before the file did (params: file, detail)."""

    code = "reader_crashed"


class ReaderTimedOut(ReadTrouble):
    """The reader took longer than it may, and was ended (params: file, seconds)."""

    code = "reader_timed_out"


class ReaderOutOfMemory(ReadTrouble):
    """The reader needed more memory than it may have (params: file, megabytes)."""

    code = "reader_out_of_memory"
