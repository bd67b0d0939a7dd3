"""Roles, rights, their factory setting and the actor; storing roles and logging in are not here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """The roles a centre starts with; their rights are data in the store."""

    SUPERVISOR = "supervisor"
    SHIFT_LEAD = "shift_lead"
    PRINT_OPERATOR = "print_operator"
    STATISTICS_CLERK = "statistics_clerk"
    EMIRATE_VIEWER = "emirate_viewer"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a service asks for; to add one: here, in INTRODUCED, in DEFAULT_RIGHTS, its label."""

    VIEW_BOARD = "view_board"
    VIEW_STAFF = "view_staff"
    EDIT_STAFF = "edit_staff"
    EDIT_ROSTER = "edit_roster"
    MARK_ATTENDANCE = "mark_attendance"
    MARK_PRESENCE = "mark_presence"
    VIEW_PRINT_JOBS = "view_print_jobs"
    WORK_PRINT_JOBS = "work_print_jobs"
    REPRINT = "reprint"
    VIEW_STATISTICS = "view_statistics"
    ENTER_STATISTICS = "enter_statistics"
    IMPORT_TICKETS = "import_tickets"
    VIEW_REPORTS = "view_reports"
    MAKE_REPORTS = "make_reports"
    EXPORT = "export"
    EDIT_CATALOGUE = "edit_catalogue"
    EDIT_TARGETS = "edit_targets"
    EDIT_SETTINGS = "edit_settings"
    MANAGE_ACCOUNTS = "manage_accounts"
    READ_AUDIT = "read_audit"
    WRITE_NOTES = "write_notes"
    SYNC_NOW = "sync_now"
    SETTLE_CONFLICTS = "settle_conflicts"
    MANAGE_DEVICES = "manage_devices"
    REVEAL_IDENTITY = "reveal_identity"
    SUBMIT_REPORTS = "submit_reports"
    APPROVE_REPORTS = "approve_reports"
    RESTORE_BACKUP = "restore_backup"
    EDIT_CLOSED_DAY = "edit_closed_day"
    WORK_CASES = "work_cases"


# The version of this list; a centre's stored rights get what is newer than they know, once.
RIGHTS_VERSION = 3
INTRODUCED: Mapping[Right, int] = MappingProxyType(
    {
        Right.WORK_CASES: 3,
    }
    | dict.fromkeys(
        (
            Right.SYNC_NOW,
            Right.SETTLE_CONFLICTS,
            Right.MANAGE_DEVICES,
            Right.REVEAL_IDENTITY,
            Right.SUBMIT_REPORTS,
            Right.APPROVE_REPORTS,
            Right.RESTORE_BACKUP,
            Right.EDIT_CLOSED_DAY,
        ),
        2,
    )
)


# A centre's own day is the supervisor's; accounts and devices never are (segregation of duties).
_SUPERVISOR = frozenset(Right) - {Right.MANAGE_ACCOUNTS, Right.MANAGE_DEVICES}
_SHIFT_LEAD = frozenset(
    {
        Right.VIEW_BOARD,
        Right.VIEW_STAFF,
        Right.EDIT_ROSTER,
        Right.MARK_ATTENDANCE,
        Right.MARK_PRESENCE,
        Right.VIEW_PRINT_JOBS,
        Right.WORK_PRINT_JOBS,
        Right.REPRINT,
        Right.VIEW_STATISTICS,
        Right.VIEW_REPORTS,
        Right.MAKE_REPORTS,
        Right.EXPORT,
        Right.WRITE_NOTES,
        Right.SYNC_NOW,
        Right.SETTLE_CONFLICTS,
        Right.REVEAL_IDENTITY,
        Right.SUBMIT_REPORTS,
        Right.WORK_CASES,
    }
)
_PRINT_OPERATOR = frozenset({Right.VIEW_PRINT_JOBS, Right.WORK_PRINT_JOBS})
_STATISTICS_CLERK = frozenset(
    {
        Right.VIEW_BOARD,
        Right.VIEW_STATISTICS,
        Right.ENTER_STATISTICS,
        Right.IMPORT_TICKETS,
        Right.VIEW_REPORTS,
        Right.MAKE_REPORTS,
        Right.EXPORT,
        Right.WRITE_NOTES,
        Right.SUBMIT_REPORTS,
    }
)
_EMIRATE_VIEWER = frozenset({Right.VIEW_STATISTICS, Right.VIEW_REPORTS, Right.EXPORT})
_ADMINISTRATOR = frozenset(
    {
        Right.EDIT_CATALOGUE,
        Right.EDIT_TARGETS,
        Right.EDIT_SETTINGS,
        Right.MANAGE_ACCOUNTS,
        Right.READ_AUDIT,
        Right.SYNC_NOW,
        Right.MANAGE_DEVICES,
        Right.RESTORE_BACKUP,
    }
)

DEFAULT_RIGHTS: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        Role.SUPERVISOR: _SUPERVISOR,
        Role.SHIFT_LEAD: _SHIFT_LEAD,
        Role.PRINT_OPERATOR: _PRINT_OPERATOR,
        Role.STATISTICS_CLERK: _STATISTICS_CLERK,
        Role.EMIRATE_VIEWER: _EMIRATE_VIEWER,
        Role.ADMINISTRATOR: _ADMINISTRATOR,
    }
)


# What a person may still do where nothing can be kept: look, and take out.
SHOWING = frozenset(
    {
        Right.VIEW_BOARD,
        Right.VIEW_STAFF,
        Right.VIEW_PRINT_JOBS,
        Right.VIEW_STATISTICS,
        Right.VIEW_REPORTS,
        Right.EXPORT,
        Right.READ_AUDIT,
    }
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: an account, the name shown, the role and the rights it holds now."""

    account_id: str
    name: str
    role: Role
    rights: frozenset[Right]

    def may(self, right: Right) -> bool:
        """Tell whether this actor holds the right."""
        return right in self.rights


# Set-up and upkeep, when nobody has logged in yet; never the actor of a person's own doing.
SYSTEM = Actor("system", "system", Role.ADMINISTRATOR, frozenset(Right))
