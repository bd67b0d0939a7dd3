"""Turns one record of a ticket file into a checked row; runs inside the cage only, reads no file.

The path of a clean record is short on purpose: a million rows may cost 2.5 times what SQLite's own
import of them does. Words are looked up once per distinct word, ISO stamps go to C, and what is not
clean takes a slower path of the same meaning.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from hashlib import blake2b
from operator import itemgetter

from supervisor_app.intake.mapping import Mapping
from supervisor_app.intake.places import Catalogue, Index
from supervisor_app.intake.refusals import Reason, RowRefused
from supervisor_app.intake.stamps import MISSING, Remembered, Stamps, Times, plain_text
from supervisor_app.intake.ticket_row import CHANNELS, OUTCOMES, SECTIONS, Outcome
from supervisor_app.intake.ticket_words import VALUES, Field, folded
from supervisor_app.text.search_key import search_key

# A ticket that waits or is served longer was forgotten, not used: counted, out of the averages.
LONGEST_SECONDS = 12 * 3600
ORDER = tuple(Field)
_LONGEST_TICKET = 20
_INFERRED = -1
_SERVED, _NO_SHOW = OUTCOMES.index(Outcome.SERVED), OUTCOMES.index(Outcome.NO_SHOW)
_OPEN = OUTCOMES.index(Outcome.OPEN)
_RATINGS = range(1, 6)
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands in a record of `width` cells; `width` itself is the empty cell."""

    width: int
    places: tuple[int, ...]

    @classmethod
    def of(cls, width: int, where: dict[Field, int]) -> "Columns":
        """Place the fields; a call that is not recorded happened at the start, and the reverse."""
        stand_ins = {Field.CALLED: Field.STARTED, Field.STARTED: Field.CALLED}
        return cls(
            width,
            tuple(
                where.get(field, where.get(stand_ins.get(field, field), width)) for field in ORDER
            ),
        )


class TicketReader:
    """Checks the records of one file against one mapping and one catalogue."""

    def __init__(
        self,
        columns: Columns,
        mapping: Mapping,
        catalogue: Catalogue,
        *,
        latest: date,
        zone: tzinfo,
    ) -> None:
        self.untrusted = 0
        self._width = columns.width
        self._pick: Callable[[Sequence[str]], tuple[str, ...]] = itemgetter(*columns.places)
        self._latest = latest.toordinal()
        self._stamps = Stamps(mapping.date_order, zone)
        self._words = _words(mapping)
        self._defaults = dict(mapping.defaults)
        self._agencies = Index(catalogue.agencies)
        self._services = Index(catalogue.services)
        self._counters = Index(catalogue.counters)
        self._owners = {entry.number: entry for entry in catalogue.agencies}
        self._places = Remembered(self._place)
        self._kinds = Remembered(self._kind)

    def row(self, cells: list[str]) -> Row:
        """Return the record as a row of COLUMNS; raises RowRefused."""
        if len(cells) != self._width:
            self._fit(cells)
        cells.append("")
        (
            ticket, agency, service, counter, section, channel, day,
            issued, called, started, finished, outcome, rating,
        ) = self._pick(cells)  # fmt: skip
        stamps = self._stamps
        agency_no, service_no, counter_no, identity = self._places[agency, service, counter]
        section_no, channel_no, outcome_no, stars = self._kinds[section, channel, outcome, rating]
        if not (ticket.isascii() and ticket.isalnum() and len(ticket) <= _LONGEST_TICKET):
            ticket = _ticket(ticket)
        try:
            times = (
                stamps.own_day(day, issued, called, started, finished)
                if day
                else stamps.same_day(issued, called, started, finished)
            )
        except (ValueError, TypeError):
            times = None
        ordinal, at, called_at, started_at, finished_at = times or self._slowly(
            day, issued, called, started, finished
        )
        if ordinal > self._latest:
            raise RowRefused(Field.ISSUED, Reason.FUTURE, issued or day)
        if not at <= called_at <= started_at <= finished_at <= at + LONGEST_SECONDS:
            called_at, started_at, finished_at = self._trusted(
                at, called_at, started_at, finished_at
            )
        if outcome_no == _INFERRED:
            outcome_no = _infer(called, started, finished)
        identity = f"{ordinal}|{at}|{ticket.upper()}|{identity}"
        key = int.from_bytes(blake2b(identity.encode(), digest_size=8).digest(), "big") >> 1
        return (
            ordinal, key, agency_no, service_no, counter_no, section_no, channel_no,
            at, called_at, started_at, finished_at, outcome_no, stars,
        )  # fmt: skip

    def _fit(self, cells: list[str]) -> None:
        """Drop empty cells beyond the header's; any other width is no row of this table."""
        while len(cells) > self._width and not cells[-1].strip():
            cells.pop()
        if len(cells) != self._width:
            raise RowRefused("row", Reason.COLUMNS, str(len(cells)))

    def _place(self, words: tuple[str, str, str]) -> tuple[int, int, int, str]:
        agency_word, service_word, counter_word = words
        _whole(Field.AGENCY, agency_word)
        _whole(Field.SERVICE, service_word)
        agency = self._agencies.find(agency_word) if agency_word.strip() else None
        if agency is None and agency_word.strip():
            raise RowRefused(Field.AGENCY, self._agencies.why_not(agency_word), agency_word)
        service = None
        if service_word.strip():
            owner = agency.number if agency else None
            service = self._services.find(service_word, owner)
            if service is None:
                why = self._services.why_not(service_word, owner)
                raise RowRefused(Field.SERVICE, why, service_word)
        if agency is None and service is not None:
            agency = self._owners.get(service.owner)
        if agency is None:
            raise RowRefused(Field.AGENCY, Reason.MISSING)
        counter = self._counters.find(counter_word, agency.number)
        return (
            agency.number,
            service.number if service else 0,
            counter.number if counter else 0,
            f"{agency.identity}|{service.identity if service else ''}",
        )

    def _kind(self, words: tuple[str, str, str, str]) -> tuple[int, int, int, int]:
        section, channel, outcome, rating = words
        return (
            SECTIONS.index(self._value(Field.SECTION, section)) + 1,
            CHANNELS.index(self._value(Field.CHANNEL, channel)) + 1,
            OUTCOMES.index(self._value(Field.OUTCOME, outcome)) if outcome.strip() else _INFERRED,
            _rating(rating) if rating.strip() else 0,
        )

    def _value(self, field: Field, word: str) -> str:
        """Return our value of a word, the mapping's default for an empty cell."""
        _whole(field, word)
        found = (
            self._words[field].get(search_key(word)) if word.strip() else self._defaults.get(field)
        )
        if found is None:
            raise RowRefused(field, Reason.UNKNOWN if word.strip() else Reason.MISSING, word)
        return found

    def _slowly(self, day: str, *texts: str) -> Times:
        own_day = None
        try:
            own_day = self._stamps.day(day) if day.strip() else None
        except ValueError as error:
            raise RowRefused(Field.DAY, Reason.BAD_DATE, day) from error
        if not texts[0].strip():
            raise RowRefused(Field.ISSUED, Reason.MISSING)
        try:
            issued = self._stamps.moment(texts[0], own_day)
        except ValueError as error:
            raise RowRefused(Field.ISSUED, Reason.BAD_DATE, texts[0]) from error
        at = issued.hour * 3600 + issued.minute * 60 + issued.second
        found = [issued.toordinal(), at]
        for field, text in zip(
            (Field.CALLED, Field.STARTED, Field.FINISHED), texts[1:], strict=True
        ):
            try:
                gap = self._stamps.after(text, issued, own_day) - issued if text.strip() else None
            except ValueError as error:
                raise RowRefused(field, Reason.BAD_TIME, text) from error
            found.append(
                MISSING if gap is None else _stamp_after(at, gap.days * 86_400 + gap.seconds)
            )
        ordinal, seconds, called, started, finished = found
        return ordinal, seconds, called, started, finished

    def _trusted(self, at: int, *stamps: int) -> tuple[int, int, int]:
        """Give up each stamp that lies before the one in front of it or too far behind."""
        kept = []
        last = at
        for stamp in stamps:
            if stamp == MISSING:
                kept.append(MISSING)
            elif 0 <= stamp - last <= LONGEST_SECONDS:
                kept.append(stamp)
                last = stamp
            else:
                kept.append(MISSING)
                self.untrusted += 1
        called, started, finished = kept
        return called, started, finished


def _stamp_after(at: int, gap: int) -> int:
    """Return a stamp as seconds of the day; one that lies before the day is never MISSING's -1."""
    return min(at + gap, MISSING - 1) if at + gap < 0 else at + gap


def _infer(called: str, started: str, finished: str) -> int:
    """Tell the outcome by the stamps where the file does not."""
    if finished.strip():
        return _SERVED
    return _NO_SHOW if called.strip() and not started.strip() else _OPEN


def _whole(field: Field, word: str) -> None:
    """Refuse a torn word: without its torn letters it could be another word that we know."""
    if "\N{REPLACEMENT CHARACTER}" in word:
        raise RowRefused(field, Reason.BAD_TEXT, word)


def _ticket(text: str) -> str:
    """Return a ticket's number in plain digits; letters, digits and - / . _ only, so no formula."""
    plain = plain_text(text)
    letters = plain.translate({ord(sign): None for sign in "-/._ "})
    if not plain:
        raise RowRefused(Field.TICKET, Reason.MISSING)
    if not letters.isalnum() or not plain[0].isalnum() or len(plain) > _LONGEST_TICKET:
        raise RowRefused(Field.TICKET, Reason.BAD_TEXT, text)
    return plain


def _rating(text: str) -> int:
    """Return a rating from 1 to 5."""
    whole, _, rest = plain_text(text).replace("٫", ".").partition(".")
    if not (whole.isascii() and whole.isdigit()) or rest.strip("0"):
        raise RowRefused(Field.RATING, Reason.NOT_A_NUMBER, text)
    if len(whole) > 1 or int(whole) not in _RATINGS:
        raise RowRefused(Field.RATING, Reason.OUT_OF_RANGE, text)
    return int(whole)


def _words(mapping: Mapping) -> dict[Field, dict[str, str]]:
    """Join the words we know with those of the mapping, which win."""
    words = {field: folded(values) for field, values in VALUES.items()}
    for field, word, value in mapping.words:
        words[field][search_key(word)] = value
    return words
