"""Ticket files and the words of a small centre, for the tests of the ticket reader."""

import datetime as dt

from supervisor_app.intake import tickets
from supervisor_app.intake.places import Catalogue, Entry
from supervisor_app.intake.ticket_row import COLUMNS, FIGURE_COLUMNS
from supervisor_app.rules.period import PeriodCode, PeriodTimes

TODAY = dt.date(2025, 10, 5)
ENGLISH = (
    "ticket,agency,service,counter,section,channel,issued,called,started,finished,outcome,rating"
)
ARABIC = (
    "رقم التذكرة,الجهة,الخدمة,الشباك,القسم,القناة,وقت الإصدار,وقت النداء,وقت البدء,"
    "وقت الانتهاء,الحالة,التقييم"
)
ROW = (
    "A001,وزارة التجارة,إصدار سجل تجاري,3,رجال,شباك,2025-10-02 08:00:00,2025-10-02 08:04:00,"
    "2025-10-02 08:04:30,2025-10-02 08:07:30,تمت,5"
)
CATALOGUE = Catalogue(
    agencies=(
        Entry(1, "commerce", ("وزارة التجارة", "التجارة", "MC")),
        Entry(2, "labour", ("مكتب العمل", "ML")),
    ),
    services=(
        Entry(11, "register", ("إصدار سجل تجاري", "REG"), 1),
        Entry(12, "renew", ("تجديد", "REN"), 1),
        Entry(21, "labour-renew", ("تجديد",), 2),
    ),
    counters=(Entry(31, "counter-3", ("3",), 1),),
)
TERMS = tickets.Terms(
    CATALOGUE,
    (PeriodTimes(PeriodCode.MORNING, 450, 870), PeriodTimes(PeriodCode.EVENING, 960, 1260)),
    TODAY,
)


def row(**changed):
    """Write the clean row with some of its cells changed."""
    cells = dict(zip(ENGLISH.split(","), ROW.split(","), strict=True)) | changed
    return ",".join(cells.values())


def write(folder, *lines, encoding="utf-8", header=ENGLISH, end="\n"):
    """Write a ticket file and return its path."""
    path = folder / "تذاكر.csv"
    path.write_bytes("".join(line + end for line in (header, *lines)).encode(encoding))
    return path


def read(path, mapping=None, **given):
    """Read a file as suggested, or with a mapping: rows by column, figures by column, facts."""
    mapping = mapping or tickets.peek(path, TODAY).mapping
    *chunks, facts = tickets.read(path, mapping, TERMS, **given)
    rows = [dict(zip(COLUMNS, one, strict=True)) for chunk in chunks for one in chunk.rows]
    figures = [
        dict(zip(FIGURE_COLUMNS, one, strict=True)) for chunk in chunks for one in chunk.figures
    ]
    return rows, figures, facts


def reasons(facts):
    """Return the refused rows as (line, field, reason)."""
    return [(refused.line, refused.field, refused.reason) for refused in facts.refused]
