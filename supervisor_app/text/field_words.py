"""Words for stored things, their fields and values, as conflicts and the audit trail show them.

To add one: a line under its table or field; a value of an enumeration takes its word from
vocabulary. What has no line is shown as it is written (a newer workstation may have made it).
"""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from supervisor_app.text.formats import clock_time, gregorian, num
from supervisor_app.text.translate import Language, language, translate
from supervisor_app.text.vocabulary import word, words

MISSING = "—"
_KIND_OF_FIELD: Mapping[str, str] = MappingProxyType(
    {
        "status": "attendance",
        "period": "period",
        "section": "section",
        "cause": "cause",
        "channel": "channel",
        "role": "role",
        "wing": "wing",
    }
)
# `state` means another thing in each table.
_KIND_OF_STATE: Mapping[str, str] = MappingProxyType(
    {"print_job": "job", "counter_presence": "counter", "report_record": "report"}
)


def thing_word(entity: str) -> str:
    """Return what a stored thing is called, by its table."""
    return _things(language()).get(entity, entity)


def field_word(field: str) -> str:
    """Return what a field is called."""
    return _fields(language()).get(field, field)


def value_word(entity: str, field: str, value: Any) -> str:
    """Return a stored value as a person reads it; the missing one is a dash."""
    if value is None or value == "":
        return MISSING
    if isinstance(value, bool):
        return translate("FieldWords", "yes") if value else translate("FieldWords", "no")
    if isinstance(value, int | float):
        return num(value)
    if isinstance(value, list):
        return "، ".join(value_word(entity, field, one) for one in value)
    text = str(value)
    kind = _kind(entity, field)
    return word(kind, text) if kind else _moment(text)


def choices_of(entity: str, field: str) -> Mapping[str, str]:
    """Return stored value → word of a field that has fixed values, nothing for any other."""
    kind = _kind(entity, field)
    return words(kind) if kind else {}


def _kind(entity: str, field: str) -> str:
    return _KIND_OF_STATE.get(entity, "") if field == "state" else _KIND_OF_FIELD.get(field, "")


def _moment(text: str) -> str:
    """Write a stored date, time or instant in the person's form; any other text as it is."""
    if (day := _day(text)) is not None:
        return gregorian(day)
    at = _time(text) or _instant(text)
    return text if at is None else clock_time(at)


def _day(text: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007  a date has no zone
    except ValueError:
        return None


def _time(text: str) -> dt.time | None:
    try:
        return dt.datetime.strptime(text, "%H:%M:%S.%f").time()  # noqa: DTZ007  a wall clock
    except ValueError:
        return None


def _instant(text: str) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


@cache
def _things(_language: Language) -> Mapping[str, str]:
    return MappingProxyType(
        {
            "account": translate("FieldWords", "account"),
            "agency": translate("FieldWords", "agency"),
            "attendance": translate("FieldWords", "attendance"),
            "centre": translate("FieldWords", "centre"),
            "centre_section": translate("FieldWords", "section of the centre"),
            "centre_wing": translate("FieldWords", "wing"),
            "counter": translate("FieldWords", "counter"),
            "counter_presence": translate("FieldWords", "counter's presence"),
            "daily_figure": translate("FieldWords", "figure of a day"),
            "day_note": translate("FieldWords", "remark"),
            "employee": translate("FieldWords", "employee"),
            "event": translate("FieldWords", "event"),
            "hour_figure": translate("FieldWords", "figure of an hour"),
            "interruption": translate("FieldWords", "interruption"),
            "period": translate("FieldWords", "period"),
            "print_event": translate("FieldWords", "step of a document"),
            "print_job": translate("FieldWords", "document"),
            "report_record": translate("FieldWords", "report"),
            "role_grant": translate("FieldWords", "rights of a role"),
            "roster_entry": translate("FieldWords", "roster"),
            "satisfaction_figure": translate("FieldWords", "satisfaction"),
            "service": translate("FieldWords", "service"),
            "target": translate("FieldWords", "target"),
            "ticket_import": translate("FieldWords", "import of tickets"),
            "ticket_mapping": translate("FieldWords", "columns of an import"),
            "workstation": translate("FieldWords", "workstation"),
        }
    )


@cache
def _fields(_language: Language) -> Mapping[str, str]:
    return MappingProxyType(
        {
            "_del": translate("FieldWords", "existence"),
            "agency_id": translate("FieldWords", "agency"),
            "applicant": translate("FieldWords", "applicant"),
            "arrived": translate("FieldWords", "visitors"),
            "arrived_at": translate("FieldWords", "time of arrival"),
            "cause": translate("FieldWords", "cause"),
            "channels": translate("FieldWords", "channels"),
            "closed_at": translate("FieldWords", "closed at"),
            "code": translate("FieldWords", "code"),
            "counter_id": translate("FieldWords", "counter"),
            "disabled": translate("FieldWords", "switched off"),
            "document": translate("FieldWords", "document"),
            "due_at": translate("FieldWords", "due at"),
            "employee_id": translate("FieldWords", "employee"),
            "ended": translate("FieldWords", "ended"),
            "ends": translate("FieldWords", "ends"),
            "full_name": translate("FieldWords", "name"),
            "handed_over_at": translate("FieldWords", "handed over at"),
            "job_title": translate("FieldWords", "post"),
            "merge_state": translate("FieldWords", "hand-over"),
            "name": translate("FieldWords", "name"),
            "note": translate("FieldWords", "note"),
            "number": translate("FieldWords", "number"),
            "on_leave": translate("FieldWords", "on leave"),
            "opened_at": translate("FieldWords", "opened at"),
            "pages": translate("FieldWords", "pages"),
            "period": translate("FieldWords", "period"),
            "phone": translate("FieldWords", "telephone"),
            "position": translate("FieldWords", "order"),
            "post": translate("FieldWords", "post"),
            "printed_at": translate("FieldWords", "printed at"),
            "priority": translate("FieldWords", "priority"),
            "published": translate("FieldWords", "published"),
            "reason": translate("FieldWords", "reason"),
            "rights": translate("FieldWords", "rights"),
            "role": translate("FieldWords", "role"),
            "section": translate("FieldWords", "section"),
            "served": translate("FieldWords", "transactions done"),
            "short_name": translate("FieldWords", "short name"),
            "spoiled": translate("FieldWords", "spoiled"),
            "started": translate("FieldWords", "began"),
            "starts": translate("FieldWords", "begins"),
            "state": translate("FieldWords", "state"),
            "status": translate("FieldWords", "attendance"),
            "text": translate("FieldWords", "text"),
            "value": translate("FieldWords", "value"),
            "wing": translate("FieldWords", "wing"),
            "work_date": translate("FieldWords", "day"),
        }
    )
