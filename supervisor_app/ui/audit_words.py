"""The audit trail in words: actions, events, values; words of fields are in text/field_words."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from supervisor_app.services.audit import AuditRow, Written
from supervisor_app.text.bidi import iso
from supervisor_app.text.field_words import MISSING, field_word, thing_word, value_word
from supervisor_app.text.formats import clock_time, day_month
from supervisor_app.text.translate import Language, language, translate
from supervisor_app.ui.theme import Tone

# As in the journal; an action that this version does not know is shown as it is written.
_TONES = {"made": Tone.OK, "deleted": Tone.BAD, "changed": Tone.INFO, "restored": Tone.INFO}
SHOWN_FIELDS = 2
_KEY = re.compile("[0-9a-f]{32}")


def when(row: AuditRow, now: dt.datetime) -> str:
    """Give the time, with its day where it is not today."""
    clock = clock_time(row.at)
    return clock if row.at.date() == now.date() else f"{clock} · {day_month(row.at.date())}"


def who(row: AuditRow) -> str:
    """Give the person, and for whom she did it; or say that the programme did it by itself."""
    if row.who and row.instead_of:
        return translate("Audit", "{name} on behalf of {supervisor}").format(
            name=row.who, supervisor=row.instead_of
        )
    return row.who or translate("Audit", "the programme")


def station(row: AuditRow) -> str:
    """Give the workstation's name, or say that it is this one or another."""
    if row.station:
        return row.station
    return translate("Audit", "this one") if row.own else translate("Audit", "another one")


def action(row: AuditRow) -> str:
    """Give what was done; an action that takes another one back says so."""
    if row.reverts:
        return translate("Audit", "taken back")
    return _actions(language()).get(row.kind.value, row.kind.value)


def tone(row: AuditRow) -> Tone:
    """Give the colour of what was done."""
    return Tone.WARN if row.reverts else _TONES.get(row.kind.value, Tone.MUTE)


def subject(row: AuditRow) -> str:
    """Give the thing in words: its kind and its name, or the event."""
    if row.what:
        return _events(language()).get(row.what, row.what)
    kind = thing_word(row.table)
    return f"{kind}: {row.name}" if row.name else kind


def change(row: AuditRow) -> str:
    """Give the first fields with their new values, and how many more there are."""
    told = [one for one in row.values if one.field not in {"kind", "centre_id"}]
    values = sorted(told, key=lambda one: one.sealed)
    parts = [pair(row, one) for one in values[:SHOWN_FIELDS]]
    if len(values) > SHOWN_FIELDS:
        parts.append(translate("Audit", "and %n more", "", len(values) - SHOWN_FIELDS))
    return " · ".join(parts) or MISSING


def pair(row: AuditRow, one: Written) -> str:
    """Give one field with its value before, where there was one, and after."""
    if one.sealed:
        return translate("Audit", "{field}: sealed").format(field=field_word(one.field))
    name, after = field_word(one.field), _value(row, one.field, one.after)
    if one.before is None:
        return f"{name}: {after}"
    before = _value(row, one.field, one.before)
    return translate("Audit", "{field}: {before} became {after}").format(
        field=name, before=before, after=after
    )


def _value(row: AuditRow, field: str, value: object) -> str:
    """Give a value in words; of a key that nothing names, enough to tell it from others."""
    if isinstance(value, str) and _KEY.fullmatch(value):
        return iso(f"{value[-6:]}…")
    if field in {"device_id", "device"}:
        return iso(str(value))
    return value_word(row.table, field, value)


@cache
def _actions(_language: Language) -> Mapping[str, str]:
    return MappingProxyType(
        {
            "made": translate("Audit", "made"),
            "changed": translate("Audit", "changed"),
            "deleted": translate("Audit", "deleted"),
            "restored": translate("Audit", "brought back"),
            "event": translate("Audit", "event"),
            "unreadable": translate("Audit", "not readable"),
        }
    )


@cache
def _events(_language: Language) -> Mapping[str, str]:
    return MappingProxyType(
        {
            "anonymised_export": translate("Audit", "demonstration made from the centre"),
            "audit_export": translate("Audit", "audit log exported"),
            "checkpoint": translate("Audit", "seal of the journal"),
            "identity_reveal": translate("Audit", "identity number shown"),
            "machine_changed": translate("Audit", "the data came here from another machine"),
            "station_admitted": translate("Audit", "a withdrawn workstation's entries taken in"),
            "key_rotation": translate("Audit", "key of the centre changed"),
            "password_adopted": translate("Audit", "renewed password taken over by recovery code"),
            "password_recovered": translate("Audit", "password renewed by the recovery code"),
            "report_export": translate("Audit", "report exported"),
            "restore_asked": translate("Audit", "copy chosen to be put back"),
            "restore_drill": translate("Audit", "copy proved to restore"),
            "restored": translate("Audit", "copy put back"),
            "store_moved": translate("Audit", "working store moved"),
            "sign_in_refused": translate("Audit", "account not genuine: sign-in refused"),
        }
    )
