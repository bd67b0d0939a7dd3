"""Guesses how an export is to be read from its headers and first rows; a person may correct it."""

from dataclasses import dataclass
from datetime import UTC, date

from supervisor_app.intake.headers import match_headers
from supervisor_app.intake.layout import Sample
from supervisor_app.intake.mapping import DateOrder, Mapping
from supervisor_app.intake.refusals import printable
from supervisor_app.intake.stamps import Stamps
from supervisor_app.intake.ticket_words import HEADERS, VALUES, Field, folded
from supervisor_app.rules.statistics import Channel
from supervisor_app.text.search_key import search_key


@dataclass(frozen=True, slots=True)
class Suggested:
    """A mapping, what it lacks, and where a person should look twice."""

    mapping: Mapping
    missing: tuple[Field, ...]
    date_order_unsure: bool
    unknown_words: tuple[tuple[Field, str], ...]


def suggest(sample: Sample, today: date) -> Suggested:
    """Suggest a mapping for a sample; days after `today` rule an order of dates out.

    Encoding and separator stay open: next month's export may come in others.
    """
    headers = sample.layout.headers
    columns = match_headers(headers, HEADERS)
    dates = _column(sample, columns.get(Field.DAY, columns.get(Field.ISSUED)))
    readings = _readings(dates, today)
    mapping = Mapping(
        columns=tuple((field, headers[place]) for field, place in columns.items()),
        # Day first stands first: what the country writes, where nothing decides.
        date_order=readings[0][0] if readings else DateOrder.DAY_FIRST,
        defaults=((Field.CHANNEL, Channel.DESK.value),),
    )
    unsure = len({days for _, days in readings}) > 1
    return Suggested(mapping, mapping.missing(), unsure, _unknown_words(sample, columns))


def _column(sample: Sample, place: int | None) -> list[str]:
    """Return the distinct cells of a column in the sample."""
    if place is None:
        return []
    cells = (record[place].strip() for record in sample.records if place < len(record))
    return list(dict.fromkeys(cell for cell in cells if cell))


def _readings(dates: list[str], today: date) -> list[tuple[DateOrder, tuple[date | None, ...]]]:
    """Read the dates in each order that fits best: a date that is none in the other decides."""
    found = [reading for order in DateOrder if (reading := _read(dates, order, today))]
    fewest = min((days.count(None) for _, days in found), default=0)
    return [(order, days) for order, days in found if days.count(None) == fewest]


def _read(
    dates: list[str], order: DateOrder, today: date
) -> tuple[DateOrder, tuple[date | None, ...]] | None:
    """Read the dates in one order; None where one lies after today or fewer than half are dates."""
    stamps = Stamps(order, UTC)
    days: list[date | None] = []
    for text in dates:
        try:
            day = stamps.day(text)
        except ValueError:
            days.append(None)
            continue
        if day > today:
            return None
        days.append(day)
    return (order, tuple(days)) if 2 * days.count(None) <= len(days) else None


def _unknown_words(sample: Sample, columns: dict[Field, int]) -> tuple[tuple[Field, str], ...]:
    """List the words of the sample for section, channel and outcome that we do not know."""
    unknown = []
    for field, values in VALUES.items():
        known = folded(values)
        unknown += [
            (field, printable(word))
            for word in _column(sample, columns.get(field))
            if search_key(word) not in known
        ]
    return tuple(unknown)
