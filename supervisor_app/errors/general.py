"""The roots of the tree, and what people, rights, input and states cause."""

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


class FirstPasswordPending(SignInTrouble):
    """The first password must be changed in the window before anything is done with it."""

    code = "first_password_pending"


class SessionEnded(SignInTrouble):
    """The account was switched off or changed its role while its owner was signed in."""

    code = "session_ended"


class ReauthNeeded(SignInTrouble):
    """The password has to be typed again for this (params: action of services.proofs.Sensitive)."""

    code = "reauth_needed"


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
