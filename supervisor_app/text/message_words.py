"""Words for the parameters of errors: what kind of thing, which field, why; states are vocabulary.

To add one: a line under kind, field or reason, keyed by the value that the error carries.
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
        "counter": "counter",
        "print_job": "job",
        "job": "job",
        "report": "report",
        "case": "case",
    }
)


def word_for(name: str, value: str, kind: str = "") -> str | None:
    """Give the word for a parameter's value, or None where it is data (a path, a person's name)."""
    if name == "state":
        return words(_STATES_OF[kind]).get(value) if kind in _STATES_OF else None
    if name in ("right", "role"):
        return words(name).get(value)
    table = _TABLES.get(name)
    return table().get(value) if table else None


def _kind() -> dict[str, str]:
    return {
        "account": translate("Thing", "account"),
        "agency": translate("Thing", "agency"),
        "assignment": translate("Thing", "roster assignment"),
        "attendance": translate("Thing", "attendance"),
        "case": translate("Thing", "shortage case"),
        "centre": translate("Thing", "centre"),
        "counter": translate("Thing", "counter"),
        "day": translate("Thing", "day"),
        "employee": translate("Thing", "employee"),
        "import": translate("Thing", "import"),
        "note": translate("Thing", "remark"),
        "period": translate("Thing", "period"),
        "presence": translate("Thing", "agency presence"),
        "print_job": translate("Thing", "print job"),
        "report": translate("Thing", "report"),
        "service": translate("Thing", "service"),
        "statistic": translate("Thing", "figure"),
        "target": translate("Thing", "target"),
    }


def _field() -> dict[str, str]:
    return {
        "agency": translate("Thing", "agency"),
        "code": translate("Field", "code"),
        "count": translate("Field", "count"),
        "counter": translate("Thing", "counter"),
        "date": translate("Field", "date"),
        "email": translate("Field", "e-mail"),
        "employee": translate("Thing", "employee"),
        "end": translate("Field", "end"),
        "identity": translate("Field", "identity number"),
        "name": translate("Field", "name"),
        "number": translate("Field", "number"),
        "password": translate("Field", "password"),
        "phone": translate("Field", "phone"),
        "reason": translate("Field", "reason"),
        "service": translate("Thing", "service"),
        "short_name": translate("Field", "short name"),
        "start": translate("Field", "start"),
        "time": translate("Field", "time"),
        "user": translate("Field", "user name"),
    }


def _reason() -> dict[str, str]:
    return {
        "required": translate("Reason", "it is required"),
        "taken": translate("Reason", "it is already in use"),
        "not_a_number": translate("Reason", "it is not a number"),
        "not_a_date": translate("Reason", "it is not a date"),
        "not_a_time": translate("Reason", "it is not a time"),
        "out_of_range": translate("Reason", "it is out of range"),
        "too_short": translate("Reason", "it is too short"),
        "too_long": translate("Reason", "it is too long"),
        "too_large": translate("Reason", "it is too large"),
        "negative": translate("Reason", "it is below zero"),
        "in_future": translate("Reason", "it lies in the future"),
        "end_before_start": translate("Reason", "the end lies before the start"),
        "overlap": translate("Reason", "it overlaps another"),
        "check_digit": translate("Reason", "the check digit does not fit"),
        "common": translate("Reason", "it is among the most guessed passwords"),
        "same_as_user": translate("Reason", "it resembles the user name"),
        "more_than_arrived": translate("Reason", "it exceeds the number of arrivals"),
        "channel_not_offered": translate("Reason", "the agency does not offer this channel"),
        "nothing_typed": translate("Reason", "nothing was typed"),
        "network": translate("Reason", "it lies on a network drive"),
        "cloud": translate("Reason", "a cloud service copies it"),
    }


_TABLES: Mapping[str, Callable[[], dict[str, str]]] = MappingProxyType(
    {"kind": _kind, "field": _field, "reason": _reason}
)
