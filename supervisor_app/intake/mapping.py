"""How one queue system's export is read, as a plain value that callers save by name."""

from collections.abc import Mapping as Lookup
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from supervisor_app.errors import InvalidInput
from supervisor_app.intake.ticket_words import VALUES, Field


class DateOrder(StrEnum):
    """Which part of 05/10/2025 is the day; dates whose year stands first need no order."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Columns by their header, how dates read, and words for values beyond those we know.

    `columns` is (field, header); `words` is (field, word in the file, our value); `defaults` is
    (field, our value) for section and channel where the file does not say. `encoding` and
    `separator` are found out where they are empty.
    """

    columns: tuple[tuple[Field, str], ...]
    date_order: DateOrder = DateOrder.DAY_FIRST
    words: tuple[tuple[Field, str, str], ...] = ()
    defaults: tuple[tuple[Field, str], ...] = ()
    encoding: str = ""
    separator: str = ""

    def header(self, field: Field) -> str:
        """Return the header of a field, empty where the file has no such column."""
        return dict(self.columns).get(field, "")

    def missing(self) -> tuple[Field, ...]:
        """Return the fields without which no ticket can be counted."""
        has = {field for field, header in self.columns if header}
        needed = [field for field in (Field.TICKET, Field.ISSUED) if field not in has]
        if not has & {Field.AGENCY, Field.SERVICE}:
            needed.append(Field.AGENCY)
        if Field.SECTION not in has | {field for field, _ in self.defaults}:
            needed.append(Field.SECTION)
        return tuple(needed)


def to_plain(mapping: Mapping) -> dict[str, Any]:
    """Return the mapping as JSON values, for `TicketMapping.mapping` and for the cage."""
    return asdict(mapping)


def from_plain(plain: Lookup[str, Any]) -> Mapping:
    """Build the mapping that `to_plain` gave; raises InvalidInput for anything else."""
    try:
        mapping = Mapping(
            columns=tuple((Field(field), str(header)) for field, header in plain["columns"]),
            date_order=DateOrder(plain.get("date_order", DateOrder.DAY_FIRST)),
            words=tuple((Field(f), str(word), str(value)) for f, word, value in plain["words"]),
            defaults=tuple((Field(field), str(value)) for field, value in plain["defaults"]),
            encoding=str(plain.get("encoding", "")),
            separator=str(plain.get("separator", "")),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise InvalidInput(field="mapping", reason="unreadable", value=str(error)) from error
    meant = [(field, value) for field, _, value in mapping.words] + list(mapping.defaults)
    for field, value in meant:
        if value not in VALUES.get(field, ()):
            raise InvalidInput(field=field.value, reason="unknown", value=value)
    return mapping
