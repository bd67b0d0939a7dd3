"""The parts of the daily report on service: band, totals, agencies, channels, satisfaction."""

from collections.abc import Iterable

from supervisor_app.reports.daily import facts
from supervisor_app.rules import comparison, kpi_value
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.presence import Cause, Presence
from supervisor_app.rules.satisfaction import Rating, SatisfactionChannel, Scale, pool, score
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel
from supervisor_app.rules.sums import Sums
from supervisor_app.services import figures
from supervisor_app.services.reports.daily.sources import Sources
from supervisor_app.text.vocabulary import word

_PERCENT = 100
_BAND = {
    facts.KpiKey.VISITORS: Kpi.VISITORS,
    facts.KpiKey.TRANSACTIONS: Kpi.TRANSACTIONS,
    facts.KpiKey.WAIT: Kpi.WAIT_MEAN,
    facts.KpiKey.SERVICE: Kpi.SERVICE_MEAN,
    facts.KpiKey.SATISFACTION: Kpi.SATISFACTION,
    facts.KpiKey.PRESENCE: Kpi.PRESENCE,
}
_NAMED_CAUSES = (Cause.SYSTEM, Cause.POWER, Cause.DEVICE)
_STAFF_CAUSES = (Cause.STAFF, Cause.LATE_OPENING, Cause.EARLY_LEAVING)


def comparisons(day: Sources) -> dict[Kpi, comparison.Comparison]:
    """Compare every indicator of the day with its target and the same weekday before."""
    before = day.days.get(day.earlier) if day.earlier else None
    return {
        kpi: comparison.compare(
            kpi,
            kpi_value.value(kpi, day.sums),
            day.targets.get(kpi),
            kpi_value.value(kpi, before) if before else None,
        )
        for kpi in Kpi
    }


def band(found: dict[Kpi, comparison.Comparison]) -> tuple[facts.Kpi, ...]:
    """Return the six figures of the band; a count without a single figure is no figure."""
    return tuple(
        facts.Kpi(key, one.value, one.target, one.met, one.change)
        for key, one in ((key, found[kpi]) for key, kpi in _BAND.items())
    )


def totals(day: Sources) -> facts.DayTotals:
    """Return the centre's own sums."""
    sums = day.sums
    sections = figures.grouped(day.cells, lambda cell: cell.place.section)
    return facts.DayTotals(
        visitors=sums.visitors,
        men=_visitors(sections.get(Section.MEN)),
        women=_visitors(sections.get(Section.WOMEN)),
        transactions=sums.transactions,
        per_visitor=kpi_value.value(Kpi.PER_VISITOR, sums),
        wait_p90=kpi_value.value(Kpi.WAIT_P90, sums),
        rated=sums.rated,
        lost_minutes=sums.presence.lost_minutes,
    )


def agencies(day: Sources) -> tuple[tuple[facts.AgencyRow, ...], facts.AgencyRow]:
    """Return one row an agency and the centre's own line, made from the tickets themselves."""
    by_agency = figures.grouped(day.cells, lambda cell: cell.place.agency_id)
    rated = _rated_by_agency(day)
    rows = tuple(
        _agency_row(day, agency.short_name, agency.id, by_agency, rated) for agency in day.agencies
    )
    today = [row for row in day.minutes if row.day == day.day]
    whole = _row(
        day,
        "",
        day.sums,
        (sum(row.opened for row in today), sum(row.planned for row in today)),
        Rating("", day.sums.rated, day.sums.satisfied),
    )
    return rows, whole


def channels(day: Sources) -> tuple[tuple[facts.ChannelRow, ...], facts.ChannelRow | None]:
    """Return one row a channel that served anybody, and their total."""
    by_channel = figures.grouped(day.cells, lambda cell: cell.place.channel)
    by_both = figures.grouped(day.cells, lambda cell: (cell.place.channel, cell.place.section))
    rows = tuple(
        _channel_row(
            word("channel", channel.value),
            by_channel[channel],
            day.sums.transactions,
            (by_both.get((channel, Section.MEN)), by_both.get((channel, Section.WOMEN))),
        )
        for channel in Channel
        if channel in by_channel
    )
    if not rows:
        return (), None
    sections = figures.grouped(day.cells, lambda cell: cell.place.section)
    both = (sections.get(Section.MEN), sections.get(Section.WOMEN))
    return rows, _channel_row("", day.sums, day.sums.transactions, both)


def satisfaction(
    day: Sources,
) -> tuple[tuple[facts.SatisfactionRow, ...], facts.SatisfactionRow | None]:
    """Return one row a channel, and the pooled answers of the scale most people used."""
    rows = tuple(
        row
        for channel in dict.fromkeys(row.channel for row in day.ratings)
        for row in _channel_ratings(day, channel)
    )
    pooled = [row for row in pool(row.rating for row in day.ratings).values() if score(row)]
    best = max(pooled, key=lambda rating: rating.rated, default=None)
    return rows, _satisfaction_row("", best, None) if best else None


def _channel_ratings(day: Sources, channel: SatisfactionChannel) -> list[facts.SatisfactionRow]:
    own = [row for row in day.ratings if row.channel is channel]
    answered = [row.answered for row in own if row.answered is not None]
    name = word("satisfaction_channel", channel.value)
    return [
        _satisfaction_row(name, rating, sum(answered) if answered else None)
        for rating in pool(row.rating for row in own).values()
    ]


def lost_minutes(presence: Presence) -> facts.LostMinutes:
    """Spread lost minutes over the columns of the page; late and early count as staff."""
    lost = presence.lost
    system, power, device = (lost.get(cause, 0) for cause in _NAMED_CAUSES)
    staff = sum(lost.get(cause, 0) for cause in _STAFF_CAUSES)
    other = presence.lost_minutes - system - power - device - staff
    return facts.LostMinutes(staff, system, power, device, other, presence.lost_minutes)


def _agency_row(
    day: Sources,
    name: str,
    agency_id: str,
    by_agency: dict[str, Sums],
    rated: dict[str, Rating],
) -> facts.AgencyRow:
    minutes = day.minutes_of(agency_id)
    sums = by_agency.get(agency_id, Sums())
    counters = (minutes.opened, minutes.planned) if minutes else (0, 0)
    presence = minutes.presence if minutes else Presence()
    from_tickets = Sums(
        transactions=sums.transactions, wait=sums.wait, service=sums.service, presence=presence
    )
    return _row(day, name, from_tickets, counters, rated.get(agency_id, Rating("", 0, 0)))


def _row(
    day: Sources, name: str, sums: Sums, counters: tuple[int, int], rating: Rating
) -> facts.AgencyRow:
    p90 = kpi_value.value(Kpi.WAIT_P90, sums)
    presence = kpi_value.value(Kpi.PRESENCE, sums)
    answers = score(rating)
    return facts.AgencyRow(
        name=name,
        counters_open=counters[0],
        counters_planned=counters[1],
        presence_pct=presence,
        presence_met=_met(day, Kpi.PRESENCE, presence),
        lost=lost_minutes(sums.presence),
        transactions=sums.transactions,
        wait_median=kpi_value.value(Kpi.WAIT_MEDIAN, sums),
        wait_p90=p90,
        wait_met=_met(day, Kpi.WAIT_P90, p90),
        service_mean=kpi_value.value(Kpi.SERVICE_MEAN, sums),
        satisfaction_pct=answers.share * _PERCENT if answers else None,
        rated=rating.rated,
    )


def _met(day: Sources, kpi: Kpi, value: float | None) -> bool | None:
    return comparison.compare(kpi, value, day.targets.get(kpi)).met


def _rated_by_agency(day: Sources) -> dict[str, Rating]:
    """Add each agency's answers on the scale that its tickets carry."""
    found: dict[str, Rating] = {}
    for row in day.ratings:
        if row.agency_id:
            known = found.get(row.agency_id, Rating(row.rating.scale, 0, 0))
            found[row.agency_id] = Rating(
                known.scale,
                known.rated + row.rating.rated,
                known.satisfied + row.rating.satisfied,
            )
    return found


def _channel_row(
    name: str, sums: Sums, whole: int, sections: Iterable[Sums | None]
) -> facts.ChannelRow:
    men, women = sections
    return facts.ChannelRow(
        name=name,
        visitors=sums.visitors,
        transactions=sums.transactions,
        share_pct=sums.transactions / whole * _PERCENT if whole else None,
        wait_mean=kpi_value.value(Kpi.WAIT_MEAN, sums),
        service_mean=kpi_value.value(Kpi.SERVICE_MEAN, sums),
        men=_visitors(men),
        women=_visitors(women),
        priority=sums.elderly + sums.disability or None,
        not_served=sums.no_show + sums.not_provided,
    )


def _visitors(sums: Sums | None) -> int | None:
    return sums.visitors if sums else None


def _satisfaction_row(name: str, rating: Rating, answered: int | None) -> facts.SatisfactionRow:
    answers = score(rating)
    return facts.SatisfactionRow(
        name=name,
        scale=facts.Scale(Scale(rating.scale).value),
        rated=rating.rated,
        satisfied=rating.satisfied if answers else None,
        pct=answers.share * _PERCENT if answers else None,
        low=answers.low * _PERCENT if answers else None,
        high=answers.high * _PERCENT if answers else None,
        answered=answered,
    )
