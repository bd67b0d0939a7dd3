"""How an accepted ticket and its roll-ups look as plain tuples: order, codes, meanings; no reading.

`Ticket` rows (names and order of `COLUMNS`) are integers only, ready for executemany: `day` is a
proleptic ordinal, stamps are seconds of that day (past midnight above 86,399; -1 where missing or
out of order), codes are those below, 0 is "not given" for service, counter and rating.
"""

from enum import StrEnum

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel

COLUMNS = (
    "day",
    "row_key",
    "agency",
    "service",
    "counter",
    "section",
    "channel",
    "issued",
    "called",
    "started",
    "finished",
    "outcome",
    "rating",
)
# One row per day × agency × service × channel × section × period; histograms are rules.histogram.
FIGURE_COLUMNS = (
    "day",
    "agency",
    "service",
    "channel",
    "section",
    "period",
    "arrived",
    "served",
    "no_show",
    "not_provided",
    "wait_n",
    "wait_sum",
    "service_n",
    "service_sum",
    "rated",
    "satisfied",
    "rating_sum",
    "wait_histogram",
    "service_histogram",
)
# One row per day × agency × hour of issue.
HOUR_COLUMNS = ("day", "agency", "hour", "arrived", "served", "service_n", "service_sum")


class Outcome(StrEnum):
    """How a ticket ended; `OPEN` was neither finished nor given up when the file was made."""

    OPEN = "open"
    SERVED = "served"
    NO_SHOW = "no_show"
    NOT_PROVIDED = "not_provided"


OUTCOMES = tuple(Outcome)
# Appended to, never reordered: the numbers are stored.
SECTIONS = (Section.MEN, Section.WOMEN)
CHANNELS = (
    Channel.DESK,
    Channel.SELF_SERVICE,
    Channel.E_SERVICE,
    Channel.RECEPTION,
    Channel.DRIVE_THROUGH,
)
PERIODS = (PeriodCode.MORNING, PeriodCode.EVENING)


def section_of(code: int) -> Section:
    """Return the section of a stored code (from 1); raises IndexError for another number."""
    return SECTIONS[_place(code)]


def channel_of(code: int) -> Channel:
    """Return the channel of a stored code (from 1); raises IndexError for another number."""
    return CHANNELS[_place(code)]


def period_of(code: int) -> PeriodCode:
    """Return the period of a roll-up's code (from 1); raises IndexError for another number."""
    return PERIODS[_place(code)]


def outcome_of(code: int) -> Outcome:
    """Return the outcome of a stored code (from 0); raises IndexError for another number."""
    return OUTCOMES[_place(code + 1)]


def _place(code: int) -> int:
    if code < 1:
        raise IndexError(f"no code: {code}")
    return code - 1
