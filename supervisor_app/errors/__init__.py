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
        SignInRefused  SignInLocked  RosterBroken  FirstPasswordExpired
        FirstPasswordPending  SessionEnded  ReauthNeeded
    + StoreTrouble                the centre's database cannot be used
        StoreMissing  StoreExists  StoreBusy  StoreCorrupt  StoreReadOnly  StoreOlder
        StoreNewer  StoreEngineOld  WrongKey  StoreServerAway  StoreServerRefused
        StoreOnServer  CentreReadOnly
    + SyncTrouble                 the shared journal cannot be reached or does not take this station
        ServerUnreachable  ServerNotProven  ServerRefused  ServerTooOld  ServerNewer
        ServerClockWrong  ServerTrouble  StationRevoked  EnrolmentSpent  EnrolmentUnreadable
        SyncNotSetUp  DemonstrationAlone  JournalsDisagree  CarriedFileUnreadable
        ServerOlder  ProgramOlder  CentreEmpty
    + ReadTrouble                 a file that other people made could not be read
        UnreadableFile  ReaderCrashed  ReaderTimedOut  ReaderOutOfMemory
    + ClockBehind                 the clock is behind what was written last
    + CellTooWide                 a word on a report is wider than its column

To add one: a class with a code in its family's file, its name here, a sentence in
text/messages.py under the same code.
"""

from supervisor_app.errors.exchange import (
    CarriedFileUnreadable as CarriedFileUnreadable,
)
from supervisor_app.errors.exchange import (
    CentreEmpty as CentreEmpty,
)
from supervisor_app.errors.exchange import (
    DemonstrationAlone as DemonstrationAlone,
)
from supervisor_app.errors.exchange import (
    EnrolmentSpent as EnrolmentSpent,
)
from supervisor_app.errors.exchange import (
    EnrolmentUnreadable as EnrolmentUnreadable,
)
from supervisor_app.errors.exchange import (
    JournalsDisagree as JournalsDisagree,
)
from supervisor_app.errors.exchange import (
    ProgramOlder as ProgramOlder,
)
from supervisor_app.errors.exchange import (
    ServerClockWrong as ServerClockWrong,
)
from supervisor_app.errors.exchange import (
    ServerNewer as ServerNewer,
)
from supervisor_app.errors.exchange import (
    ServerNotProven as ServerNotProven,
)
from supervisor_app.errors.exchange import (
    ServerOlder as ServerOlder,
)
from supervisor_app.errors.exchange import (
    ServerRefused as ServerRefused,
)
from supervisor_app.errors.exchange import (
    ServerTooOld as ServerTooOld,
)
from supervisor_app.errors.exchange import (
    ServerTrouble as ServerTrouble,
)
from supervisor_app.errors.exchange import (
    ServerUnreachable as ServerUnreachable,
)
from supervisor_app.errors.exchange import (
    StationRevoked as StationRevoked,
)
from supervisor_app.errors.exchange import (
    SyncNotSetUp as SyncNotSetUp,
)
from supervisor_app.errors.exchange import (
    SyncTrouble as SyncTrouble,
)
from supervisor_app.errors.general import (
    AlreadyRunning as AlreadyRunning,
)
from supervisor_app.errors.general import (
    CancelledByPerson as CancelledByPerson,
)
from supervisor_app.errors.general import (
    CellTooWide as CellTooWide,
)
from supervisor_app.errors.general import (
    ClockBehind as ClockBehind,
)
from supervisor_app.errors.general import (
    Conflict as Conflict,
)
from supervisor_app.errors.general import (
    FirstPasswordExpired as FirstPasswordExpired,
)
from supervisor_app.errors.general import (
    FirstPasswordPending as FirstPasswordPending,
)
from supervisor_app.errors.general import (
    InvalidInput as InvalidInput,
)
from supervisor_app.errors.general import (
    KnownError as KnownError,
)
from supervisor_app.errors.general import (
    NoDisplay as NoDisplay,
)
from supervisor_app.errors.general import (
    NotAllowed as NotAllowed,
)
from supervisor_app.errors.general import (
    NotFound as NotFound,
)
from supervisor_app.errors.general import (
    ReauthNeeded as ReauthNeeded,
)
from supervisor_app.errors.general import (
    ReportDamaged as ReportDamaged,
)
from supervisor_app.errors.general import (
    ReportMissing as ReportMissing,
)
from supervisor_app.errors.general import (
    ReportTrouble as ReportTrouble,
)
from supervisor_app.errors.general import (
    RosterBroken as RosterBroken,
)
from supervisor_app.errors.general import (
    SessionEnded as SessionEnded,
)
from supervisor_app.errors.general import (
    SignInLocked as SignInLocked,
)
from supervisor_app.errors.general import (
    SignInRefused as SignInRefused,
)
from supervisor_app.errors.general import (
    SignInTrouble as SignInTrouble,
)
from supervisor_app.errors.general import (
    SupervisorError as SupervisorError,
)
from supervisor_app.errors.machine import (
    CentreReadOnly as CentreReadOnly,
)
from supervisor_app.errors.machine import (
    CopyUnfit as CopyUnfit,
)
from supervisor_app.errors.machine import (
    DiskFull as DiskFull,
)
from supervisor_app.errors.machine import (
    FieldKeyMissing as FieldKeyMissing,
)
from supervisor_app.errors.machine import (
    FileMissing as FileMissing,
)
from supervisor_app.errors.machine import (
    FileRefused as FileRefused,
)
from supervisor_app.errors.machine import (
    FileTrouble as FileTrouble,
)
from supervisor_app.errors.machine import (
    KeyMissing as KeyMissing,
)
from supervisor_app.errors.machine import (
    KeyslotsUnreadable as KeyslotsUnreadable,
)
from supervisor_app.errors.machine import (
    KeyTrouble as KeyTrouble,
)
from supervisor_app.errors.machine import (
    ReaderCrashed as ReaderCrashed,
)
from supervisor_app.errors.machine import (
    ReaderOutOfMemory as ReaderOutOfMemory,
)
from supervisor_app.errors.machine import (
    ReaderTimedOut as ReaderTimedOut,
)
from supervisor_app.errors.machine import (
    ReadTrouble as ReadTrouble,
)
from supervisor_app.errors.machine import (
    SecretsUnreadable as SecretsUnreadable,
)
from supervisor_app.errors.machine import (
    SpaceShort as SpaceShort,
)
from supervisor_app.errors.machine import (
    StoreBusy as StoreBusy,
)
from supervisor_app.errors.machine import (
    StoreCorrupt as StoreCorrupt,
)
from supervisor_app.errors.machine import (
    StoreEngineOld as StoreEngineOld,
)
from supervisor_app.errors.machine import (
    StoreExists as StoreExists,
)
from supervisor_app.errors.machine import (
    StoreMissing as StoreMissing,
)
from supervisor_app.errors.machine import (
    StoreNewer as StoreNewer,
)
from supervisor_app.errors.machine import (
    StoreOlder as StoreOlder,
)
from supervisor_app.errors.machine import (
    StoreOnServer as StoreOnServer,
)
from supervisor_app.errors.machine import (
    StoreReadOnly as StoreReadOnly,
)
from supervisor_app.errors.machine import (
    StoreServerAway as StoreServerAway,
)
from supervisor_app.errors.machine import (
    StoreServerRefused as StoreServerRefused,
)
from supervisor_app.errors.machine import (
    StoreTrouble as StoreTrouble,
)
from supervisor_app.errors.machine import (
    UnreadableFile as UnreadableFile,
)
from supervisor_app.errors.machine import (
    UnsafeFolder as UnsafeFolder,
)
from supervisor_app.errors.machine import (
    VaultChanged as VaultChanged,
)
from supervisor_app.errors.machine import (
    VaultMissing as VaultMissing,
)
from supervisor_app.errors.machine import (
    VaultNull as VaultNull,
)
from supervisor_app.errors.machine import (
    VaultPlain as VaultPlain,
)
from supervisor_app.errors.machine import (
    VaultRefused as VaultRefused,
)
from supervisor_app.errors.machine import (
    VaultTrouble as VaultTrouble,
)
from supervisor_app.errors.machine import (
    WrongKey as WrongKey,
)
from supervisor_app.errors.machine import (
    WrongPassphrase as WrongPassphrase,
)
from supervisor_app.errors.machine import (
    WrongRecoveryCode as WrongRecoveryCode,
)
