"""Words of the board's figures and tiles; alerts have their own, the vocabulary stands in text."""

from datetime import datetime, timedelta

from supervisor_app.rules.comparison import Comparison, Tone
from supervisor_app.rules.kpi import DEFINITIONS, Kpi, Unit
from supervisor_app.rules.presence import AgencyState, Cause
from supervisor_app.services.board_counts import Waiting
from supervisor_app.services.presence_board import AgencyBoardRow
from supervisor_app.services.today import BoardFigure, Today
from supervisor_app.text.formats import (
    MISSING,
    clock_time,
    duration_minutes,
    minutes,
    num,
    of_total,
    pct,
    shown_digits,
    weekday,
)
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui import theme
from supervisor_app.ui.widgets.kpi_card import Figure
from supervisor_app.ui.widgets.tiles import TileFacts

MOST_SILENT = 2
_MINUTE = 60
_HOUR = 60
_WEEK = timedelta(weeks=1)
_LATE = frozenset({Cause.STAFF, Cause.LATE_OPENING})
STATE_TONES = {
    AgencyState.ABSENT: theme.Tone.BAD,
    AgencyState.SHORT: theme.Tone.WARN,
    AgencyState.NOT_RECORDED: theme.Tone.MUTE,
    AgencyState.COMPLETE: theme.Tone.OK,
}
_TONES = {Tone.BETTER: theme.Tone.OK, Tone.WORSE: theme.Tone.WARN}


def figure(one: BoardFigure, found: Today) -> Figure:
    """Write an indicator for its card: value, unit, and one line on where it stands."""
    compared = one.comparison
    run = tuple(point.value for point in one.run if point.value is not None)
    if compared.value is None:
        hint = translate("Today", "import or type the figures")
        return Figure(MISSING, note=hint, run=run)
    value, unit = _value(compared)
    if compared.target is not None:
        return Figure(value, unit, *_against_target(compared), run=run)
    share = _share_of_visitors(compared, found)
    if share:
        return Figure(value, unit, share, run=run)
    note, trend = _against_weekday(one, found)
    return Figure(value, unit, note, _TONES.get(compared.tone, theme.Tone.MUTE), trend, run)


def basis(one: BoardFigure, found: Today) -> str:
    """Say what an indicator's comparison and run are made of; it stands in the card's tooltip."""
    lines = []
    before = one.comparison.previous
    if before is not None:
        shown, unit = _value(one.comparison, before)
        lines.append(
            translate("Today", "{weekday} last week: {value} {unit}").format(
                weekday=weekday(found.frame.day), value=shown, unit=unit
            )
        )
    if one.run:
        lines.append(translate("Today", "the line: the last %n working days", "", len(one.run)))
    if one.until is not None:
        text = translate("Today", "each day up to {time}, since this one still runs")
        lines.append(text.format(time=hour_word(one.until)))
    return "\n".join(lines)


def waiting_figure(waiting: Waiting, as_of: datetime) -> Figure:
    """Write how many printed documents wait for their owners."""
    unit = translate("Today", "documents")
    shown = num(waiting.count)
    if waiting.uncollected:
        note = translate("Today", "%n not collected in time", "", waiting.uncollected)
        return Figure(shown, unit, note, theme.Tone.BAD, run=waiting.run)
    if waiting.oldest is None:
        return Figure(shown, unit, translate("Today", "nobody waits"), run=waiting.run)
    note = translate("Today", "the oldest for {age}").format(age=age(as_of - waiting.oldest))
    return Figure(shown, unit, note, run=waiting.run)


def waiting_basis(waiting: Waiting) -> str:
    """Say what the card's line shows; it stands in its tooltip."""
    if len(waiting.run) < MOST_SILENT:
        return ""
    return translate("Today", "the line: how many waited since the day's first document")


def tile(row: AgencyBoardRow) -> TileFacts:
    """Write an agency for its tile; one that nobody recorded has no share to show."""
    alone = row.now.unrecorded == row.now.agreed
    share = of_total(row.now.open, row.now.agreed)
    if row.state in (AgencyState.ABSENT, AgencyState.SHORT):
        share = translate("Today", "present {share}").format(share=share)
    return TileFacts(
        name=row.short_name,
        full_name=row.name,
        tone=STATE_TONES[row.state],
        state=word("agency", row.state.value),
        share=word("agency", AgencyState.NOT_RECORDED.value) if alone else share,
        present=0 if alone else row.now.open,
        expected=0 if alone else row.now.agreed,
        reason=_reason(row),
        aside=_lost(row),
    )


def state_count(state: AgencyState, count: int) -> str:
    """Write how many agencies stand in a state, "" for none."""
    words = {
        AgencyState.ABSENT: translate("Today", "{count} absent"),
        AgencyState.SHORT: translate("Today", "{count} short"),
        AgencyState.NOT_RECORDED: translate("Today", "{count} not recorded"),
        AgencyState.COMPLETE: translate("Today", "{count} complete"),
    }
    return words[state].format(count=num(count)) if count else ""


def age(span: timedelta) -> str:
    """Write how long something lasts; from an hour on in hours and minutes, as narrow places do."""
    whole = max(0, round(span.total_seconds() / _MINUTE))
    if whole < _HOUR:
        return minutes(whole * _MINUTE)
    hours, rest = divmod(whole, _HOUR)
    return translate("Today", "{hours} h {minutes} min").format(hours=num(hours), minutes=num(rest))


def hour_word(hour: int) -> str:
    """Write a whole hour of the day; those past midnight begin again at 0."""
    return shown_digits(f"{hour % 24:02d}:00")


def _value(one: Comparison, value: float | None = None) -> tuple[str, str]:
    shown = (one.value if value is None else value) or 0.0
    unit = DEFINITIONS[one.kpi].unit
    if unit is Unit.MINUTES:
        return duration_minutes(shown * _MINUTE), translate("Today", "minutes")
    if unit is Unit.PERCENT:
        return num(shown, 1), "%"
    words = {
        Kpi.VISITORS: translate("Today", "visitors"),
        Kpi.TRANSACTIONS: translate("Today", "transactions"),
    }
    return num(shown), words.get(one.kpi, "")


def _against_target(one: Comparison) -> tuple[str, theme.Tone, str]:
    """Judge as the report does, at one decimal: what misses by less stands at the target."""
    value, target = one.value or 0.0, one.target or 0.0
    in_minutes = DEFINITIONS[one.kpi].unit is Unit.MINUTES
    shown = duration_minutes(target * _MINUTE) if in_minutes else pct(target, 0)
    if not one.gap and (value > target if in_minutes else value < target):
        words = translate("Today", "at the target {target}")
        return words.format(target=shown), theme.Tone.OK, ""
    if one.met:
        return (
            translate("Today", "within the target {target}").format(target=shown),
            (theme.Tone.OK),
            "",
        )
    if in_minutes:
        over = duration_minutes((value - target) * _MINUTE)
        words = translate("Today", "{gap} over the target {target}")
        return words.format(gap=over, target=shown), theme.Tone.WARN, "up"
    words = translate("Today", "{gap} below the target {target}")
    return words.format(gap=num(abs(one.gap or 0), 1), target=shown), theme.Tone.WARN, "down"


def _share_of_visitors(one: Comparison, found: Today) -> str:
    """Write completed transactions as a share, where no visitor had several."""
    visitors = found.sums.visitors
    if one.kpi is not Kpi.TRANSACTIONS or not visitors or (one.value or 0) > visitors:
        return ""
    share = pct((one.value or 0) / visitors * 100, 0)
    return translate("Today", "{share} of the visitors").format(share=share)


def _against_weekday(one: BoardFigure, found: Today) -> tuple[str, str]:
    change = one.comparison.change
    if change is None:
        return translate("Today", "no same weekday to compare with"), ""
    unit = DEFINITIONS[one.comparison.kpi].unit
    amount = {
        Unit.MINUTES: duration_minutes(abs(change) * _MINUTE),
        Unit.PERCENT: num(abs(change), 1),
    }.get(unit, pct(abs(change), 0))
    day = weekday(found.frame.day - _WEEK)
    trend = "up" if change > 0 else "down" if change < 0 else ""
    if one.until is not None:
        words = translate("Today", "{change} vs {weekday} until {time}")
        return words.format(change=amount, weekday=day, time=hour_word(one.until)), trend
    words = translate("Today", "{change} vs last {weekday}")
    return words.format(change=amount, weekday=day), trend


def _reason(row: AgencyBoardRow) -> str:
    if row.since is None:
        return ""
    time = clock_time(row.since)
    cause = row.now.cause
    if row.state is AgencyState.ABSENT and cause in _LATE:
        return translate("Today", "absent since {time}").format(time=time)
    if cause is Cause.STAFF:
        text = translate("Today", "%n counters without staff since {time}", "", row.now.missing)
        return text.format(time=time)
    text = translate("Today", "%n counters out of work since {time}: {cause}", "", row.now.missing)
    return text.format(time=time, cause=word("cause", cause.value) if cause else "")


def _lost(row: AgencyBoardRow) -> str:
    lost = row.minutes.lost_minutes
    if not lost:
        return ""
    return translate("Today", "{minutes} min lost").format(minutes=num(lost))
