"""What the exchange with a server or a sealed file causes."""

from supervisor_app.errors.general import KnownError


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


class ServerOlder(SyncTrouble):
    """The server has no shared journal or an older version's (params: host)."""

    code = "server_older"


class ProgramOlder(SyncTrouble):
    """The server asks for a newer version of this program (params: host)."""

    code = "program_older"


class CentreEmpty(SyncTrouble):
    """The server holds no account of the centre that is joined yet (params: host)."""

    code = "centre_empty"


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
