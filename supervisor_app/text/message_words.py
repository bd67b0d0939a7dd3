"""Words for the parameters of errors: what kind of thing, which field, why; states are vocabulary.

To add one: a line under kind, state, field or reason, keyed by the value that the error carries.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import words

# The kind of thing an error names → the vocabulary of its states.
_STATES_OF = MappingProxyType(
    {
        "attendance": "attendance",
        "agency": "agency",
        "counter_presence": "counter",
        "print_job": "job",
        "report_record": "report",
        "case": "case",
    }
)


def word_for(name: str, value: str, kind: str = "") -> str | None:
    """Give the word for a parameter's value, or None where it is data (a path, a person's name)."""
    if name == "state" and kind in _STATES_OF and (known := words(_STATES_OF[kind]).get(value)):
        return known
    if name in ("right", "role"):
        return words(name).get(value)
    if name == "field":
        return _field().get(value) or _kind().get(value)
    table = _TABLES.get(name)
    return table().get(value) if table else None


def _kind() -> dict[str, str]:
    return {
        **_kind_of_trust(),
        "account": translate("Thing", "account"),
        "action": translate("Thing", "action"),
        "agency": translate("Thing", "agency"),
        "agency_contact": translate("Thing", "representative of an agency"),
        "attendance": translate("Thing", "attendance"),
        "calendar_day": translate("Thing", "day of the calendar"),
        "case": translate("Thing", "shortage case"),
        "case_step": translate("Thing", "step of a case"),
        "centre": translate("Thing", "centre"),
        "centre_section": translate("Thing", "section"),
        "centre_wing": translate("Thing", "wing"),
        "counter": translate("Thing", "counter"),
        "counter_presence": translate("Thing", "agency presence"),
        "daily_figure": translate("Thing", "daily figure"),
        "day": translate("Thing", "day"),
        "day_note": translate("Thing", "remark of the day"),
        "employee": translate("Thing", "employee"),
        "hour_figure": translate("Thing", "hourly figure"),
        "interruption": translate("Thing", "interruption"),
        "opening_hours": translate("Thing", "other hours"),
        "period": translate("Thing", "period"),
        "print_event": translate("Thing", "print job's step"),
        "print_job": translate("Thing", "print job"),
        "report_record": translate("Thing", "report"),
        "role_grant": translate("Thing", "role's right"),
        "roster_entry": translate("Thing", "roster entry"),
        "satisfaction_figure": translate("Thing", "satisfaction figure"),
        "service": translate("Thing", "service"),
        "shortage_case": translate("Thing", "shortage case"),
        "sign_in_failure": translate("Thing", "failed sign-in"),
        "staffing_limit": translate("Thing", "least and most staff"),
        "station": translate("Thing", "workstation"),
        "target": translate("Thing", "target"),
        "ticket": translate("Thing", "queue ticket"),
        "ticket_import": translate("Thing", "ticket import"),
        "ticket_mapping": translate("Thing", "column mapping"),
        "ticket_place": translate("Thing", "place of the queue tickets"),
    }


def _kind_of_trust() -> dict[str, str]:
    return {
        "access_review": translate("Thing", "review of access"),
        "account_change_seen": translate("Thing", "look at a change of accounts"),
        "copy": translate("Thing", "copy of the centre"),
        "disposal": translate("Thing", "disposal"),
        "field_key_wrap": translate("Thing", "key of the sealed fields"),
        "identity": translate("Thing", "identity number"),
        "sign_in": translate("Thing", "sign-in"),
        "signed_roster": translate("Thing", "signed list of accounts"),
        "station": translate("Thing", "workstation"),
        "station_seen": translate("Thing", "workstation"),
        "sync_round": translate("Thing", "exchange"),
        "workstation": translate("Thing", "workstation"),
    }


def _state() -> dict[str, str]:
    return {
        "changed": translate("State", "changed meanwhile"),
        "irreversible": translate("State", "cannot be undone"),
        "own": translate("State", "this very machine"),
        "withdrawn": translate("State", "withdrawn already"),
        "ended": translate("State", "ended"),
        "running": translate("State", "still running"),
        "several": translate("State", "more than one carries this number"),
        "settled": translate("State", "settled already"),
        "unreadable": translate("State", "not readable in this version"),
    }


def _field() -> dict[str, str]:
    return {
        "applicant": translate("Field", "applicant"),
        "approval": translate("Field", "approval"),
        "arrived_at": translate("Field", "time of arrival"),
        "authority": translate("Field", "the authority's certificate"),
        "channel": translate("Field", "channel"),
        "classification": translate("Field", "classification"),
        "code": translate("Field", "code"),
        "count": translate("Field", "count"),
        "country": translate("Field", "country"),
        "date": translate("Field", "date"),
        "document": translate("Field", "document"),
        "email": translate("Field", "e-mail"),
        "end": translate("Field", "end"),
        "ended": translate("Field", "end"),
        "file": translate("Field", "file"),
        "grace": translate("Field", "grace period"),
        "identity": translate("Field", "identity number"),
        "import": translate("Thing", "ticket import"),
        "mapping": translate("Thing", "column mapping"),
        "maximum": translate("Field", "most staff"),
        "measure": translate("Field", "indicator"),
        "minimum": translate("Field", "least staff"),
        "name": translate("Field", "name"),
        "number": translate("Field", "number"),
        "opens_after": translate("Field", "minutes until a case opens"),
        "pages": translate("Field", "pages"),
        "passphrase": translate("Field", "passphrase"),
        "password": translate("Field", "password"),
        "phone": translate("Field", "phone"),
        "reason": translate("Field", "reason"),
        "reply_days": translate("Field", "days for a reply"),
        "section": translate("Thing", "section"),
        "short_name": translate("Field", "short name"),
        "start": translate("Field", "start"),
        "started": translate("Field", "start"),
        "text": translate("Field", "text"),
        "time": translate("Field", "time"),
        "title": translate("Field", "title"),
        "user": translate("Field", "user name"),
        "weekend": translate("Field", "days off"),
        "username": translate("Field", "user name"),
        **_field_of_trust(),
        **_field_of_row(),
    }


def _field_of_trust() -> dict[str, str]:
    return {
        "database": translate("Field", "database"),
        "instead_of": translate("Field", "supervisor"),
        "last": translate("Field", "last day"),
        "role": translate("Field", "role"),
        "second": translate("Field", "second person"),
        "to": translate("Field", "last day"),
        "url": translate("Field", "address of the database"),
    }


def _field_of_row() -> dict[str, str]:
    return {
        "called": translate("Field", "time of the call"),
        "channels": translate("Field", "channel"),
        "day": translate("Field", "date"),
        "finished": translate("Field", "time at which the service ended"),
        "issued": translate("Field", "time of issue"),
        "job_title": translate("Field", "job title"),
        "outcome": translate("Field", "outcome"),
        "rating": translate("Field", "rating"),
        "row": translate("Field", "the row"),
        "ticket": translate("Field", "ticket number"),
    }


def _reason() -> dict[str, str]:
    return {
        "required": translate("Reason", "it is required"),
        "empty": translate("Reason", "it is empty"),
        "taken": translate("Reason", "it is already in use"),
        "unknown": translate("Reason", "it is not known"),
        "choice": translate("Reason", "it is not among the choices"),
        "kind": translate("Reason", "it is of another kind"),
        "own": translate("Reason", "it is your own"),
        "not_administrator": translate("Reason", "it is not an administrator's"),
        "not_a_number": translate("Reason", "it is not a number"),
        "not_a_date": translate("Reason", "it is not a date"),
        "not_a_time": translate("Reason", "it is not a time"),
        "out_of_range": translate("Reason", "it is out of range"),
        "short": translate("Reason", "it is too short"),
        "too_short": translate("Reason", "it is too short"),
        "too_long": translate("Reason", "it is too long"),
        "too_large": translate("Reason", "it is too large"),
        "negative": translate("Reason", "it is below zero"),
        "in_future": translate("Reason", "it lies in the future"),
        "before_start": translate("Reason", "the end lies before the start"),
        "end_before_start": translate("Reason", "the end lies before the start"),
        "outside_period": translate("Reason", "it lies outside the period"),
        "overlap": translate("Reason", "it overlaps another"),
        "check_digit": translate("Reason", "the check digit does not fit"),
        "common": translate("Reason", "it is among the most guessed passwords"),
        "same_as_user": translate("Reason", "it resembles the user name"),
        "more_than_arrived": translate("Reason", "it exceeds the number of arrivals"),
        "channel_not_offered": translate("Reason", "the agency does not offer this channel"),
        "nothing_typed": translate("Reason", "nothing was typed"),
        "not_mapped": translate("Reason", "no column of the file was chosen for it"),
        "other_agency": translate("Reason", "it belongs to another agency"),
        "undone": translate("Reason", "it was undone already"),
        "network": translate("Reason", "it lies on a network drive"),
        "cloud": translate("Reason", "a cloud service copies it"),
        **_reason_of_file(),
        **_reason_of_row(),
        **_reason_of_trust(),
    }


def _reason_of_trust() -> dict[str, str]:
    return {
        "collation": translate("Reason", "its database sorts texts in another order; use C.UTF-8"),
        "format": translate("Reason", "it is not written as an address"),
        "no_receipts": translate("Reason", "it holds no receipts"),
        "no_witness": translate("Reason", "it is no report that carries the journal's head"),
        "not_joinable": translate("Reason", "two such values cannot stand together"),
        "password": translate("Reason", "a password never stands in an address"),
        "range": translate("Reason", "it is out of range"),
        "same_person": translate("Reason", "who submitted the report does not approve it"),
        "same_as_first": translate("Reason", "it is the first password; choose your own"),
        "not_shift_lead": translate("Reason", "only a shift lead stands in for the supervisor"),
        "not_supervisor": translate("Reason", "it is not a supervisor's who works"),
        "term_long": translate("Reason", "it is longer than an absence; give the role instead"),
        "term_order": translate("Reason", "the end lies before the start"),
        "term_past": translate("Reason", "it is over already"),
    }


def _reason_of_file() -> dict[str, str]:
    return {
        "missing": translate("Reason", "it is not there"),
        "unreadable": translate("Reason", "it cannot be read"),
        "not_text": translate("Reason", "it is not a text file"),
        "spreadsheet": translate("Reason", "it is a spreadsheet; save it as CSV"),
        "line_too_long": translate("Reason", "it has a line that is too long"),
        "too_many_columns": translate("Reason", "it has too many columns"),
        "no_header": translate("Reason", "it has no line of column names"),
        "no_rows": translate("Reason", "it has no rows"),
        "column_missing": translate("Reason", "a needed column is missing"),
        "changed": translate("Reason", "it was changed while it was being read"),
        "too_many_rows": translate("Reason", "it has too many rows"),
        "no_carried_file": translate("Reason", "it is no file of an exchange"),
        "wrong_key": translate("Reason", "the key or passphrase does not open it"),
        "damaged": translate("Reason", "it is damaged or cut off"),
        "other_centre": translate("Reason", "it belongs to another centre"),
        "newer_file": translate("Reason", "a newer version wrote it"),
    }


def _reason_of_row() -> dict[str, str]:
    return {
        "quotes": translate("Reason", "its quotation marks do not close"),
        "columns": translate("Reason", "it has another number of columns than the header"),
        "bad_date": translate("Reason", "it is not a date"),
        "bad_time": translate("Reason", "it is not a time"),
        "future": translate("Reason", "it lies in the future"),
        "withdrawn": translate(
            "Reason", "a withdrawn workstation wrote it; an administrator can take it in"
        ),
        "not_withdrawn": translate("Reason", "it holds nothing of a withdrawn workstation"),
        "ambiguous": translate("Reason", "it can mean more than one"),
        "bad_text": translate("Reason", "it holds signs that are no letters"),
        "duplicate": translate("Reason", "it is there twice"),
    }


_TABLES: Mapping[str, Callable[[], dict[str, str]]] = MappingProxyType(
    {"kind": _kind, "state": _state, "reason": _reason}
)
