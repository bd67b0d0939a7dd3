"""The whole exception tree: codes and parameters, no sentences (those stand in text/messages.py).

* SupervisorError                 anything that this product raises itself
  x KnownError                    environment or person: a sentence is shown, nothing is a bug
    + NotAllowed                  the actor's role does not hold the right
    + NotFound                    the thing asked for is not in this centre
    + InvalidInput                a value that a person gave does not hold; names field and reason
    + Conflict                    the thing was changed meanwhile, or is not in a state for this
    + CancelledByPerson           long work was cancelled
    + AlreadyRunning              another window holds this centre's folder
    + NoDisplay                   there is no display on which a window could open
    + FileTrouble                 a file could not be written or lies where it must not
        DiskFull  SpaceShort  FileRefused  FileMissing  UnsafeFolder  CopyUnfit
    + VaultTrouble                the system's key store cannot be trusted with the key
        VaultMissing  VaultNull  VaultPlain  VaultChanged  VaultRefused
    + KeyTrouble                  the centre's key cannot be had
        KeyMissing  KeyslotsUnreadable  WrongPassphrase  WrongRecoveryCode  SecretsUnreadable
        FieldKeyMissing
    + ReportTrouble               a made report cannot be had back
        ReportMissing  ReportDamaged
    + SignInTrouble               the person cannot be let in now
        SignInRefused  SignInLocked  RosterBroken  FirstPasswordExpired  SessionEnded
        ReauthNeeded
    + StoreTrouble                the centre's database cannot be used
        StoreMissing  StoreExists  StoreBusy  StoreCorrupt  StoreReadOnly  StoreOlder
        StoreNewer  StoreEngineOld  WrongKey  StoreServerAway  StoreServerRefused
        StoreOnServer
    + SyncTrouble                 the shared journal cannot be reached or does not take this station
        ServerUnreachable  ServerNotProven  ServerRefused  ServerTooOld  ServerNewer
        ServerClockWrong  ServerTrouble  StationRevoked  EnrolmentSpent  EnrolmentUnreadable
        SyncNotSetUp  DemonstrationAlone  JournalsDisagree  CarriedFileUnreadable
    + ReadTrouble                 a file that other people made could not be read
        UnreadableFile  ReaderCrashed  ReaderTimedOut  ReaderOutOfMemory
    + ClockBehind                 the clock is behind what was written last
    + CellTooWide                 a word on a report is wider than its column

To add one: a class here with a code, a sentence in text/messages.py under the same code.
"""

from typing import ClassVar


class SupervisorError(Exception):
    """Root of the product's own errors; `params` fill the placeholders of the sentence."""

    code: ClassVar[str] = "internal"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code, params)
        self.params = params


class KnownError(SupervisorError):
    """The environment or a person caused it: shown as a plain sentence, never as a bug."""

    code = "known"


class NotAllowed(KnownError):
    """The actor's role does not hold the right (params: right)."""

    code = "not_allowed"


class NotFound(KnownError):
    """What was asked for is not in this centre (params: kind, id)."""

    code = "not_found"


class InvalidInput(KnownError):
    """A value that a person gave does not hold (params: field, reason, value)."""

    code = "invalid_input"


class Conflict(KnownError):
    """The thing is not in a state that allows this (params: kind, state)."""

    code = "conflict"


class CancelledByPerson(KnownError):
    """A person cancelled long work; nothing of it was kept."""

    code = "cancelled"


class AlreadyRunning(KnownError):
    """Another window holds this centre's folder and was asked to come forward (params: path)."""

    code = "already_running"


class NoDisplay(KnownError):
    """There is no display on which a window could open."""

    code = "no_display"


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


class SignInTrouble(KnownError):
    """The person cannot be let in now."""

    code = "sign_in_trouble"


class SignInRefused(SignInTrouble):
    """Name and password do not belong together, or the account is switched off: one sentence."""

    code = "sign_in_refused"


class SignInLocked(SignInTrouble):
    """Too many failures in a row (params: seconds)."""

    code = "sign_in_locked"


class RosterBroken(SignInTrouble):
    """The account is not the one that an administrator signed (params: reason)."""

    code = "roster_broken"


class FirstPasswordExpired(SignInTrouble):
    """The first password was not used in time."""

    code = "first_password_expired"


class SessionEnded(SignInTrouble):
    """The account was switched off or changed its role while its owner was signed in."""

    code = "session_ended"


class ReauthNeeded(SignInTrouble):
    """The password has to be typed again for this (params: action of services.proofs.Sensitive)."""

    code = "reauth_needed"


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


class ClockBehind(KnownError):
    """This machine's clock is behind what was written last (params: now)."""

    code = "clock_behind"


class CellTooWide(KnownError):
    """A word on a report is wider than its column (params: column, text)."""

    code = "cell_too_wide"


class ReportTrouble(KnownError):
    """A made report cannot be had back (params: path)."""

    code = "report_trouble"


class ReportMissing(ReportTrouble):
    """The file of a made report is no longer in the reports folder (params: path)."""

    code = "report_missing"


class ReportDamaged(ReportTrouble):
    """The file of a made report is not what was made (params: path)."""

    code = "report_damaged"


class SyncTrouble(KnownError):
    """The shared journal cannot be reached or does not take this workstation."""

    code = "sync_trouble"


class ServerUnreachable(SyncTrouble):
    """No answer from the server (params: host)."""

    code = "server_unreachable"


class ServerNotProven(SyncTrouble):
    """The server's certificate does not prove that it is ours (params: host)."""

    code = "server_not_proven"


class ServerRefused(SyncTrouble):
    """The server does not take this workstation's name or password (params: host)."""

    code = "server_refused"


class ServerTooOld(SyncTrouble):
    """The server's Postgres is older than needed (params: version, needed)."""

    code = "server_too_old"


class ServerNewer(SyncTrouble):
    """A newer version of the program set the server up (params: revision)."""

    code = "server_newer"


class ServerClockWrong(SyncTrouble):
    """The server's clock stands before entries that it received itself."""

    code = "server_clock_wrong"


class ServerTrouble(SyncTrouble):
    """The server broke off with a fault of its own (params: reason, its SQLSTATE)."""

    code = "server_trouble"


class StationRevoked(SyncTrouble):
    """The administrator has revoked this workstation."""

    code = "station_revoked"


class EnrolmentSpent(SyncTrouble):
    """The enrolment was used before, has run out or was revoked."""

    code = "enrolment_spent"


class EnrolmentUnreadable(SyncTrouble):
    """The enrolment file does not open under this code (params: path)."""

    code = "enrolment_unreadable"


class SyncNotSetUp(SyncTrouble):
    """This workstation is not enrolled at a server."""

    code = "sync_not_set_up"


class DemonstrationAlone(SyncTrouble):
    """The demonstration centre works alone and never meets a real server."""

    code = "demonstration_alone"


class JournalsDisagree(SyncTrouble):
    """An entry that came in does not fit the chain of its device (params: device, seq, reason)."""

    code = "journals_disagree"


class CarriedFileUnreadable(SyncTrouble):
    """A file that was carried between workstations cannot be taken (params: path, reason)."""

    code = "carried_file_unreadable"
