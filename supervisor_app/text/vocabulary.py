"""The fixed words for states, roles, rights, wings and channels, the same on screens and pages.

To add one: a line under its kind, keyed by the value of the enumeration in rules. A new kind is a
new function and its line in _TABLES.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from supervisor_app.text.search_key import search_key
from supervisor_app.text.translate import Language, language, translate


def word(kind: str, value: str) -> str:
    """Give the word for a value of a kind ("attendance", "late"), or the value itself if unknown.

    Values can be unknown when a newer version on another workstation wrote them.
    """
    return words(kind).get(value, value)


def words(kind: str) -> Mapping[str, str]:
    """Give all words of a kind in their usual order, value → word; raises KeyError for no kind."""
    return _table(kind, language())


def codes_called(text: str) -> frozenset[str]:
    """Give the stored values of any kind whose word is this one, whatever its letters' forms."""
    wanted = search_key(text)
    return frozenset(
        value
        for kind in _TABLES
        for value, name in words(kind).items()
        if search_key(name) == wanted
    )


@cache
def _table(kind: str, _language: Language) -> Mapping[str, str]:
    """Build a kind's words once a language."""
    return MappingProxyType(_TABLES[kind]())


def _attendance() -> dict[str, str]:
    return {
        "present": translate("Attendance", "present"),
        "late": translate("Attendance", "late"),
        "absent": translate("Attendance", "absent"),
        "excused": translate("Attendance", "excused"),
        "leave": translate("Attendance", "on leave"),
    }


def _agency() -> dict[str, str]:
    return {
        "complete": translate("AgencyState", "complete"),
        "short": translate("AgencyState", "short-staffed"),
        "absent": translate("AgencyState", "absent"),
        "not_recorded": translate("AgencyState", "not recorded"),
    }


def _station() -> dict[str, str]:
    return {
        "own": translate("Sync", "this one"),
        "working": translate("Sync", "working"),
        "quiet": translate("Sync", "quiet"),
        "silent": translate("Sync", "silent"),
        "replaced": translate("Sync", "old number"),
        "withdrawn": translate("Sync", "withdrawn"),
    }


def _counter() -> dict[str, str]:
    return {
        "open": translate("CounterState", "open"),
        "closed": translate("CounterState", "closed"),
        "not_recorded": translate("CounterState", "not recorded"),
    }


def _country() -> dict[str, str]:
    return {
        "SA": translate("Country", "Saudi Arabia"),
        "JO": translate("Country", "Jordan"),
        "QA": translate("Country", "Qatar"),
    }


def _day_kind() -> dict[str, str]:
    return {
        "closed": translate("DayKind", "closed"),
        "working": translate("DayKind", "worked"),
    }


def _store_place() -> dict[str, str]:
    return {
        "file": translate("StorePlace", "a file in the centre's folder"),
        "postgresql": translate("StorePlace", "a database server"),
    }


def _cause() -> dict[str, str]:
    return {
        "staff": translate("Cause", "no member of staff"),
        "system": translate("Cause", "system outage"),
        "power": translate("Cause", "power cut"),
        "device": translate("Cause", "faulty device"),
        "late_opening": translate("Cause", "late opening"),
        "early_leaving": translate("Cause", "early leaving"),
        "prayer": translate("Cause", "prayer break"),
    }


def _case() -> dict[str, str]:
    return {
        "open": translate("CaseState", "open"),
        "called": translate("CaseState", "told by phone"),
        "written": translate("CaseState", "letter sent"),
        "replied": translate("CaseState", "replied"),
        "escalated": translate("CaseState", "escalated"),
        "filled": translate("CaseState", "filled"),
        "closed": translate("CaseState", "closed"),
    }


def _case_step() -> dict[str, str]:
    return {
        "opened": translate("CaseStep", "case opened"),
        "called": translate("CaseStep", "told by phone"),
        "letter": translate("CaseStep", "letter to the agency"),
        "replied": translate("CaseStep", "agency's reply"),
        "follow_up": translate("CaseStep", "follow-up letter"),
        "escalated": translate("CaseStep", "escalated to the emirate"),
        "filled": translate("CaseStep", "shortage filled"),
        "closed": translate("CaseStep", "case closed"),
        "reopened": translate("CaseStep", "case reopened"),
        "note": translate("CaseStep", "note"),
    }


def _shortage() -> dict[str, str]:
    return {
        "staff": translate("Subject", "shortage of staff"),
        "equipment": translate("Subject", "shortage of equipment"),
        "system": translate("Subject", "failure of systems"),
        "place": translate("Subject", "shortage of places"),
    }


def _subject() -> dict[str, str]:
    return {
        "staff": translate("Subject", "staff"),
        "equipment": translate("Subject", "equipment"),
        "system": translate("Subject", "systems"),
        "place": translate("Subject", "places"),
    }


def _job() -> dict[str, str]:
    return {
        "queued": translate("JobState", "queued"),
        "printing": translate("JobState", "printing"),
        "ready": translate("JobState", "ready"),
        "handed_over": translate("JobState", "handed over"),
        "uncollected": translate("JobState", "uncollected"),
        "failed": translate("JobState", "failed"),
        "cancelled": translate("JobState", "cancelled"),
    }


def _sync() -> dict[str, str]:
    return {
        "synced": translate("SyncState", "in sync"),
        "waiting": translate("SyncState", "waiting to send"),
        "offline": translate("SyncState", "offline"),
        "conflict": translate("SyncState", "conflict"),
    }


def _report() -> dict[str, str]:
    return {
        "draft": translate("ReportState", "draft"),
        "made": translate("ReportState", "complete"),
        "submitted": translate("ReportState", "submitted"),
        "approved": translate("ReportState", "approved"),
        "void": translate("ReportState", "void"),
        "sent": translate("ReportState", "sent"),
    }


def _coverage() -> dict[str, str]:
    return {
        "under": translate("Coverage", "shortage"),
        "ok": translate("Coverage", "covered"),
        "over": translate("Coverage", "surplus"),
    }


def _period() -> dict[str, str]:
    return {
        "morning": translate("Period", "morning period"),
        "evening": translate("Period", "evening period"),
    }


def _section() -> dict[str, str]:
    return {
        "men": translate("Section", "men's section"),
        "women": translate("Section", "women's section"),
    }


def _wing() -> dict[str, str]:
    return {
        "reception": translate("Wing", "Reception and guidance wing"),
        "support": translate("Wing", "Support services wing"),
        "back_office_printing": translate("Wing", "Back offices and printing wing"),
        "self_service": translate("Wing", "Self-service wing"),
        "e_services": translate("Wing", "E-services wing"),
        "service_desks": translate("Wing", "Service desks wing"),
    }


def _channel() -> dict[str, str]:
    return {
        "reception": translate("Channel", "Reception and guidance"),
        "desk": translate("Channel", "Service desks"),
        "self_service": translate("Channel", "Self-service"),
        "e_service": translate("Channel", "E-services"),
        "drive_through": translate("Channel", "Drive-through pick-up"),
    }


def _scale() -> dict[str, str]:
    return {
        "three_faces": translate("Scale", "three faces"),
        "five_stars": translate("Scale", "five stars"),
        "yes_no": translate("Scale", "yes or no"),
        "remarks": translate("Scale", "remarks"),
    }


def _satisfaction_channel() -> dict[str, str]:
    return {
        "in_centre_rating": translate("SatisfactionChannel", "Rating in the centre"),
        "tablet": translate("SatisfactionChannel", "Rating tablets"),
        "platform": translate("SatisfactionChannel", "Online platform"),
        "email": translate("SatisfactionChannel", "E-mail"),
        "contact_centre": translate("SatisfactionChannel", "National contact centre"),
        "social_media": translate("SatisfactionChannel", "Social media"),
        "quarterly_survey": translate("SatisfactionChannel", "Quarterly surveys"),
        "citizen_desk": translate("SatisfactionChannel", "Citizen service office"),
    }


def _role() -> dict[str, str]:
    return {
        "supervisor": translate("Role", "Centre supervisor"),
        "shift_lead": translate("Role", "Shift lead"),
        "print_operator": translate("Role", "Print operator"),
        "statistics_clerk": translate("Role", "Statistics clerk"),
        "emirate_viewer": translate("Role", "Emirate viewer"),
        "administrator": translate("Role", "Administrator"),
    }


def _right() -> dict[str, str]:
    return {
        "view_board": translate("Right", "see the day's board"),
        "view_staff": translate("Right", "see the staff"),
        "edit_staff": translate("Right", "edit the staff"),
        "edit_roster": translate("Right", "edit the roster"),
        "mark_attendance": translate("Right", "mark attendance"),
        "mark_presence": translate("Right", "mark agency presence"),
        "view_print_jobs": translate("Right", "see print jobs"),
        "work_print_jobs": translate("Right", "work on print jobs"),
        "reprint": translate("Right", "reprint a document"),
        "view_statistics": translate("Right", "see statistics"),
        "enter_statistics": translate("Right", "enter statistics"),
        "import_tickets": translate("Right", "import queue tickets"),
        "view_reports": translate("Right", "see reports"),
        "make_reports": translate("Right", "make reports"),
        "export": translate("Right", "export"),
        "edit_catalogue": translate("Right", "edit agencies, services and counters"),
        "edit_targets": translate("Right", "edit targets"),
        "edit_settings": translate("Right", "edit settings"),
        "manage_accounts": translate("Right", "manage accounts"),
        "read_audit": translate("Right", "read the audit log"),
        "write_notes": translate("Right", "write remarks"),
        "sync_now": translate("Right", "see and start the exchange with the server"),
        "settle_conflicts": translate("Right", "settle conflicts"),
        "manage_devices": translate("Right", "enrol and revoke workstations"),
        "reveal_identity": translate("Right", "see a whole identity number"),
        "submit_reports": translate("Right", "submit a report"),
        "approve_reports": translate("Right", "approve a report"),
        "restore_backup": translate("Right", "restore a copy"),
        "edit_closed_day": translate("Right", "correct a closed day"),
        "work_cases": translate("Right", "work on shortage cases"),
    }


_TABLES: Mapping[str, Callable[[], dict[str, str]]] = MappingProxyType(
    {
        "attendance": _attendance,
        "agency": _agency,
        "station": _station,
        "counter": _counter,
        "cause": _cause,
        "case": _case,
        "case_step": _case_step,
        "shortage": _shortage,
        "subject": _subject,
        "job": _job,
        "sync": _sync,
        "report": _report,
        "coverage": _coverage,
        "country": _country,
        "day_kind": _day_kind,
        "store_place": _store_place,
        "period": _period,
        "section": _section,
        "wing": _wing,
        "channel": _channel,
        "satisfaction_channel": _satisfaction_channel,
        "scale": _scale,
        "role": _role,
        "right": _right,
    }
)
