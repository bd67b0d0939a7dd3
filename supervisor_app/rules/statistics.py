"""Channels, sources and measures of the daily figures, and how a typed one is judged at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from supervisor_app.rules.usual import Usual


class Channel(StrEnum):
    """Where a visitor was served."""

    RECEPTION = "reception"
    DESK = "desk"
    SELF_SERVICE = "self_service"
    E_SERVICE = "e_service"
    DRIVE_THROUGH = "drive_through"


class Source(StrEnum):
    """Where a figure came from."""

    TYPED = "typed"
    IMPORTED = "imported"


class Measure(StrEnum):
    """What one cell of the entry grid counts."""

    ARRIVED = "arrived"
    SERVED = "served"
    NOT_PROVIDED = "not_provided"
    NOT_CAPTURED = "not_captured"
    ELDERLY = "elderly"
    DISABILITY = "disability"


class Verdict(StrEnum):
    """How a typed figure is judged while it is typed."""

    OK = "ok"
    OUTLIER = "outlier"
    IMPOSSIBLE = "impossible"
    MISSING = "missing"
    NOT_OFFERED = "not_offered"


class Reason(StrEnum):
    """Why a figure is not simply taken."""

    NOTHING_TYPED = "nothing_typed"
    CHANNEL_NOT_OFFERED = "channel_not_offered"
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    MORE_THAN_ARRIVED = "more_than_arrived"
    ABOVE_USUAL = "above_usual"
    BELOW_USUAL = "below_usual"


# Channels whose visitors draw a ticket: there, and only there, a count is bounded by the arrivals.
TICKETED = frozenset({Channel.DESK, Channel.DRIVE_THROUGH})
LARGEST = 99_999


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one cell, its reason (None when ok) and the usual range it was held against.

    An impossible figure stays a draft of its cell (decision 21); an outlier counts, justified.
    """

    verdict: Verdict
    reason: Reason | None = None
    usual: Usual | None = None

    @property
    def counts(self) -> bool:
        """Tell whether the figure enters totals and reports."""
        return self.verdict in (Verdict.OK, Verdict.OUTLIER)


def judge(
    measure: Measure,
    value: int | None,
    channel: Channel,
    *,
    offered: bool = True,
    usual: Usual | None = None,
    others: Mapping[Measure, int] | None = None,
) -> Judgement:
    """Judge one cell; `others` are the figures typed beside it (agency, channel, section, period).

    Served ≤ arrived holds inside a channel that issues tickets. Transactions ≤ visitors is never
    asked: one visitor has 2.48 transactions in Jordan (field.md §2).
    """
    if value is None:
        if offered:
            return Judgement(Verdict.MISSING, Reason.NOTHING_TYPED, usual)
        return Judgement(Verdict.NOT_OFFERED, Reason.CHANNEL_NOT_OFFERED)
    impossible = _impossible(measure, value, channel, offered=offered, others=others or {})
    if impossible is not None:
        return Judgement(Verdict.IMPOSSIBLE, impossible, usual)
    if usual is not None and value > usual.high:
        return Judgement(Verdict.OUTLIER, Reason.ABOVE_USUAL, usual)
    if usual is not None and value < usual.low:
        return Judgement(Verdict.OUTLIER, Reason.BELOW_USUAL, usual)
    return Judgement(Verdict.OK, None, usual)


def _impossible(
    measure: Measure,
    value: int,
    channel: Channel,
    *,
    offered: bool,
    others: Mapping[Measure, int],
) -> Reason | None:
    if value < 0:
        return Reason.NEGATIVE
    if value > LARGEST:
        return Reason.TOO_LARGE
    if not offered and value:
        return Reason.CHANNEL_NOT_OFFERED
    if channel in TICKETED and _exceeds_arrivals({**others, measure: value}, measure):
        return Reason.MORE_THAN_ARRIVED
    return None


def _exceeds_arrivals(cells: Mapping[Measure, int], measure: Measure) -> bool:
    """Judge the cell being typed only: every part of the arrivals must fit into them."""
    arrived = cells.get(Measure.ARRIVED)
    if arrived is None or measure is Measure.NOT_CAPTURED:
        return False
    outcome = cells.get(Measure.SERVED, 0) + cells.get(Measure.NOT_PROVIDED, 0)
    if measure is Measure.ARRIVED:
        parts = (outcome, cells.get(Measure.ELDERLY, 0), cells.get(Measure.DISABILITY, 0))
        return max(parts) > arrived
    typed = cells[measure]
    return (outcome if measure in (Measure.SERVED, Measure.NOT_PROVIDED) else typed) > arrived
