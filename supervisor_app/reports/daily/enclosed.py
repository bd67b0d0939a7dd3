"""The data that travel inside the daily report, and their fingerprint; counts only, no annex."""

import csv
import hashlib
import io
import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum

from supervisor_app.reports.daily.facts import DailyFacts
from supervisor_app.reports.page.finish import Attachment
from supervisor_app.text.spreadsheet import inert
from supervisor_app.text.translate import translate

FORMAT = "daily-report/1"
_KEPT_BACK = frozenset({"annex", "emblem_png"})


def canonical_json(facts: DailyFacts) -> bytes:
    """Give the facts as JSON with sorted keys and no spaces; without names of staff or emblem."""
    document = {"format": FORMAT, "facts": _plain(facts)}
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def fingerprint_of(data: bytes) -> str:
    """Give the SHA-256 of the data in 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def attachments(facts: DailyFacts, data: bytes) -> tuple[Attachment, ...]:
    """Give the files that the report carries: everything as JSON, the agencies as CSV."""
    return (
        Attachment(
            "data.json", translate("DailyReport", "Data of the report"), "application/json", data
        ),
        Attachment(
            "agencies.csv",
            translate("DailyReport", "Table of the agencies"),
            "text/csv",
            _agencies_csv(facts),
        ),
    )


def _plain(value: object) -> object:
    """Turn frozen values into what JSON knows; dates as ISO 8601."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: _plain(getattr(value, f.name))
            for f in fields(value)
            if f.name not in _KEPT_BACK
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _agencies_csv(facts: DailyFacts) -> bytes:
    """Give the agencies' lines with English machine names, as spreadsheets open them in Arabic."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    names = (
        "counters_open",
        "counters_planned",
        "presence_pct",
        "transactions",
        "wait_median",
        "wait_p90",
        "service_mean",
        "satisfaction_pct",
        "rated",
    )
    writer.writerow(("agency", *names, "lost_minutes"))
    for row in facts.agencies:
        figures = (getattr(row, name) for name in names)
        writer.writerow((*inert((row.name,)), *figures, row.lost.total))
    return ("\ufeff" + out.getvalue()).encode()
