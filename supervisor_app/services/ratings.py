"""Satisfaction of days by channel and agency as counts; what they mean is a rule."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from supervisor_app.models import SatisfactionFigure
from supervisor_app.rules.rights import Right
from supervisor_app.rules.satisfaction import Rating, SatisfactionChannel, headline
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class ChannelRating:
    """The answers of one channel on a day, of one agency where the channel tells; they add.

    `answered` counts the remarks that got an answer, None where the channel asks for a rating.
    """

    day: date
    channel: SatisfactionChannel
    agency_id: str
    rating: Rating
    answered: int | None


def ratings(work: Work, first: date, last: date) -> tuple[ChannelRating, ...]:
    """Return the answers from `first` to `last` by day, channel and agency."""
    work.require(Right.VIEW_STATISTICS)
    figure = SatisfactionFigure
    keys = (figure.work_date, figure.channel, figure.agency_id, figure.scale)
    rows = work.session.execute(
        select(*keys, func.sum(figure.rated), func.sum(figure.satisfied), func.sum(figure.answered))
        .where(figure.work_date.between(first, last))
        .group_by(*keys)
        .order_by(*keys)
    )
    return tuple(
        ChannelRating(day, channel, agency_id, Rating(scale, rated, satisfied), answered)
        for day, channel, agency_id, scale, rated, satisfied, answered in rows
    )


def headline_by_day(found: Iterable[ChannelRating]) -> dict[date, Rating]:
    """Return each day's one figure: the scale that most people used."""
    days: dict[date, list[Rating]] = defaultdict(list)
    for row in found:
        days[row.day].append(row.rating)
    heads = {day: headline(parts) for day, parts in days.items()}
    return {day: head for day, head in heads.items() if head is not None}
