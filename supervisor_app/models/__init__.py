"""The stored things, one aggregate a file; importing this package registers every mapped class.

Nothing here judges or queries. To add one: a file with a class derived from `Entity` (journalled
and synced for nothing) or `Local`, its name here, and a migration.
"""

from supervisor_app.models.account import Account, RoleGrant
from supervisor_app.models.agency import Agency, Counter, Service
from supervisor_app.models.attendance import Attendance
from supervisor_app.models.centre import Centre, CentreSection, CentreWing
from supervisor_app.models.day_note import DayNote
from supervisor_app.models.employee import Employee
from supervisor_app.models.opening import CalendarDay, OpeningHours
from supervisor_app.models.oversight import AccessReview, AccountChangeSeen
from supervisor_app.models.period import Period
from supervisor_app.models.presence import CounterPresence, Interruption
from supervisor_app.models.print_job import PrintEvent, PrintJob
from supervisor_app.models.report_record import ReportRecord
from supervisor_app.models.roster import RosterEntry
from supervisor_app.models.satisfaction import SatisfactionFigure
from supervisor_app.models.shortage import AgencyContact, CaseStep, ShortageCase
from supervisor_app.models.sign_in_failure import SignInFailure
from supervisor_app.models.staffing_limit import StaffingLimit
from supervisor_app.models.statistic import DailyFigure, HourFigure
from supervisor_app.models.sync_round import SyncRound
from supervisor_app.models.target import Target
from supervisor_app.models.ticket import Ticket, TicketImport, TicketMapping, TicketPlace
from supervisor_app.models.trust import SignedRoster, SignIn
from supervisor_app.models.workstation import FieldKeyWrap, StationSeen, Workstation

__all__ = [
    "AccessReview",
    "Account",
    "AccountChangeSeen",
    "Agency",
    "AgencyContact",
    "Attendance",
    "CalendarDay",
    "CaseStep",
    "Centre",
    "CentreSection",
    "CentreWing",
    "Counter",
    "CounterPresence",
    "DailyFigure",
    "DayNote",
    "Employee",
    "FieldKeyWrap",
    "HourFigure",
    "Interruption",
    "OpeningHours",
    "Period",
    "PrintEvent",
    "PrintJob",
    "ReportRecord",
    "RoleGrant",
    "RosterEntry",
    "SatisfactionFigure",
    "Service",
    "ShortageCase",
    "SignIn",
    "SignInFailure",
    "SignedRoster",
    "StaffingLimit",
    "StationSeen",
    "SyncRound",
    "Target",
    "Ticket",
    "TicketImport",
    "TicketMapping",
    "TicketPlace",
    "Workstation",
]
