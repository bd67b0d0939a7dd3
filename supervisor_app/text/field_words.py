"""Words for stored things, their fields and values, as conflicts and the audit trail show them.

To add one: a line under its table or field; a value of an enumeration takes its word from
vocabulary. What has no line is shown as it is written (a newer workstation may have made it).
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from supervisor_app.text import field_names
from supervisor_app.text.calendar_names import weekday_names
from supervisor_app.text.formats import clock_time, gregorian, num
from supervisor_app.text.translate import language, translate
from supervisor_app.text.vocabulary import word, words

MISSING = "—"
_WEEKDAYS = frozenset({"weekday", "weekend"})
_KIND_OF_FIELD: Mapping[str, str] = MappingProxyType(
    {
        "status": "attendance",
        "period": "period",
        "section": "section",
        "cause": "cause",
        "channel": "channel",
        "country": "country",
        "rights": "right",
        "rights_used": "right",
        "role": "role",
        "scale": "scale",
        "store_after": "store_place",
        "store_before": "store_place",
        "wing": "wing",
    }
)
_KIND_OF_PAIR: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("calendar_day", "kind"): "day_kind",
        ("case_step", "kind"): "case_step",
        ("shortage_case", "subject"): "subject",
        ("satisfaction_figure", "channel"): "satisfaction_channel",
    }
)
# `state` means another thing in each table.
_KIND_OF_STATE: Mapping[str, str] = MappingProxyType(
    {"print_job": "job", "counter_presence": "counter", "report_record": "report"}
)


def thing_word(entity: str) -> str:
    """Return what a stored thing is called, by its table."""
    return field_names.things(language()).get(entity, entity)


def field_word(field: str) -> str:
    """Return what a field is called."""
    return field_names.fields(language()).get(field, field)


def value_word(entity: str, field: str, value: Any) -> str:
    """Return a stored value as a person reads it; the missing one is a dash."""
    if value is None or value == "":
        return MISSING
    if isinstance(value, bool):
        return translate("FieldWords", "yes") if value else translate("FieldWords", "no")
    if isinstance(value, int | float):
        return _number(field, value)
    if isinstance(value, list):
        return "، ".join(value_word(entity, field, one) for one in value)
    if isinstance(value, dict):
        return translate("FieldWords", "contents")
    text = str(value)
    kind = _kind(entity, field)
    return word(kind, text) if kind else _moment(text)


def _number(field: str, value: float) -> str:
    names = weekday_names()
    if field in _WEEKDAYS and isinstance(value, int) and value in range(len(names)):
        return names[value]
    return num(value)


def choices_of(entity: str, field: str) -> Mapping[str, str]:
    """Return stored value → word of a field that has fixed values, nothing for any other."""
    kind = _kind(entity, field)
    # Rights come as a list, and no single one of them is the value.
    return words(kind) if kind and kind != "right" else {}


def _kind(entity: str, field: str) -> str:
    if (found := _KIND_OF_PAIR.get((entity, field))) is not None:
        return found
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
