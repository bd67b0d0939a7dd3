"""The roll-ups of an import as journalled figures: written, replaced for some days, taken out."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from supervisor_app.intake.rollups import Figure, Hour
from supervisor_app.intake.ticket_row import channel_of, period_of, section_of
from supervisor_app.models import DailyFigure, HourFigure, SatisfactionFigure, TicketImport
from supervisor_app.models.base import Entity, natural_id
from supervisor_app.rules.satisfaction import SatisfactionChannel, Scale
from supervisor_app.rules.statistics import Source
from supervisor_app.services.ticket_parts import Parts
from supervisor_app.store.work import Work

_DAY_DIGITS = 8
_FigureKind = type[DailyFigure] | type[HourFigure] | type[SatisfactionFigure]
_KINDS: tuple[_FigureKind, ...] = (DailyFigure, HourFigure, SatisfactionFigure)


def write(work: Work, import_id: str, ids: dict[int, str], parts: Parts) -> None:
    """Write the figures of an import for some days, in place of what it has there already."""
    if not parts.figures and not parts.hours:
        return
    made: list[Entity] = [_daily(import_id, ids, figure) for figure in parts.figures]
    made += [_hourly(import_id, ids, hour) for hour in parts.hours]
    made += _ratings(import_id, ids, parts.figures)
    held = {row.id: row for kind in _KINDS for row in _held(work, kind, import_id, parts.days)}
    for thing in made:
        old = held.get(thing.id)
        if old is None:
            work.add(thing)
        else:
            _take_over(old, thing)


def left_behind(work: Work) -> tuple[str, ...]:
    """Return the imports that do not count and yet have figures: their writing was cut off."""
    not_counted = select(TicketImport.id).where(TicketImport.undone_at.is_not(None))
    found = {
        one
        for kind in _KINDS
        for one in work.session.scalars(
            select(kind.import_id).where(kind.import_id.in_(not_counted)).distinct()
        )
    }
    return tuple(sorted(found))


def remove(
    work: Work,
    import_id: str,
    days: tuple[date, date] | None = None,
    *,
    most: int | None = None,
) -> int:
    """Take the figures of an import out, all or those of some days (both ends included).

    `most` ends it early; returns how many were taken out.
    """
    gone = 0
    for kind in _KINDS:
        for row in _held(work, kind, import_id, days, None if most is None else most - gone):
            work.delete(row)
            gone += 1
    work.session.flush()
    return gone


def _held(
    work: Work,
    kind: _FigureKind,
    import_id: str,
    days: tuple[date, date] | None,
    most: int | None = None,
) -> list[DailyFigure | HourFigure | SatisfactionFigure]:
    query = select(kind).where(kind.import_id == import_id).limit(most)
    if days is not None:
        query = query.where(kind.work_date.between(*days))
    return list(work.session.scalars(query))


def _daily(import_id: str, ids: dict[int, str], figure: Figure) -> DailyFigure:
    *counts, wait_histogram, service_histogram = figure
    day, agency, service, channel, section, period, *sums = (int(one) for one in counts)
    arrived, served, no_show, not_provided, wait_n, wait_sum, service_n, service_sum, *_ = sums
    agency_id, service_id = ids[agency], ids.get(service, "")
    where = (date.fromordinal(day), channel_of(channel), section_of(section), period_of(period))
    return DailyFigure(
        id=_id(day, "daily_figure", import_id, *where, agency_id, service_id),
        work_date=where[0],
        agency_id=agency_id,
        service_id=service_id,
        channel=where[1],
        section=where[2],
        period=where[3],
        source=Source.IMPORTED,
        import_id=import_id,
        arrived=arrived,
        served=served,
        not_provided=not_provided,
        no_show=no_show,
        wait_n=wait_n,
        wait_sum=wait_sum,
        wait_histogram=bytes(wait_histogram),
        service_n=service_n,
        service_sum=service_sum,
        service_histogram=bytes(service_histogram),
    )


def _hourly(import_id: str, ids: dict[int, str], hour: Hour) -> HourFigure:
    day, agency, of_day, arrived, served, service_n, service_sum = hour
    return HourFigure(
        id=_id(day, "hour_figure", import_id, ids[agency], of_day),
        work_date=date.fromordinal(day),
        agency_id=ids[agency],
        hour=of_day,
        import_id=import_id,
        arrived=arrived,
        served=served,
        service_n=service_n,
        service_sum=service_sum,
    )


def _ratings(
    import_id: str, ids: dict[int, str], figures: Sequence[Figure]
) -> list[SatisfactionFigure]:
    """Add the ratings on the tickets up per day and agency, on their scale of five."""
    sums: dict[tuple[int, int], list[int]] = {}
    for figure in figures:
        day, agency, rated, satisfied = (int(figure[place]) for place in (0, 1, 14, 15))
        known = sums.setdefault((day, agency), [0, 0])
        known[0] += rated
        known[1] += satisfied
    channel = SatisfactionChannel.IN_CENTRE_RATING
    return [
        SatisfactionFigure(
            id=_id(day, "satisfaction_figure", import_id, ids[agency]),
            work_date=date.fromordinal(day),
            channel=channel,
            agency_id=ids[agency],
            scale=Scale.FIVE_STARS.value,
            rated=rated,
            satisfied=satisfied,
            import_id=import_id,
        )
        for (day, agency), (rated, satisfied) in sums.items()
        if rated
    ]


def _id(day: int, *parts: object) -> str:
    """Return a natural id that begins with its day.

    Figures come in order of days: with ids in that order an insert meets pages that are at hand,
    where the ids' random order costs several pages of the whole database for each figure.
    """
    digits = f"{day:0{_DAY_DIGITS}x}"
    return digits + natural_id(*parts, day)[_DAY_DIGITS:]


def _take_over(old: Entity, new: Entity) -> None:
    for column in new.__table__.columns:
        if column.key in new.__dict__ and column.key != "id":
            setattr(old, column.key, new.__dict__[column.key])
