"""Words of the board: notes under figures, tiles, alerts; the vocabulary's words stand in text."""

from collections.abc import Mapping
from datetime import datetime

from supervisor_app.rules.attention import Alert, AlertKind, Severity, Verb
from supervisor_app.rules.comparison import Comparison, Tone
from supervisor_app.rules.kpi import DEFINITIONS, Kpi, Unit
from supervisor_app.rules.presence import AgencyState
from supervisor_app.services.presence_board import AgencyBoardRow
from supervisor_app.services.today import Waiting
from supervisor_app.text.formats import (
    MISSING,
    clock_time,
    duration_minutes,
    minutes,
    num,
    of_total,
    pct,
)
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui import theme
from supervisor_app.ui.widgets.kpi_card import Figure
from supervisor_app.ui.widgets.tiles import TileFacts

_MINUTE = 60
STATE_TONES = {
    AgencyState.COMPLETE: theme.Tone.OK,
    AgencyState.SHORT: theme.Tone.WARN,
    AgencyState.ABSENT: theme.Tone.BAD,
    AgencyState.NOT_RECORDED: theme.Tone.MUTE,
}
_TONES = {Tone.BETTER: theme.Tone.OK, Tone.WORSE: theme.Tone.WARN}
_SEVERITIES = {
    Severity.BAD: theme.Tone.BAD,
    Severity.WARN: theme.Tone.WARN,
    Severity.INFO: theme.Tone.INFO,
}


def figure(one: Comparison, run: tuple[float, ...]) -> Figure:
    """Write an indicator for its card: value, unit, and one line against target or last week."""
    if one.value is None:
        hint = translate("Today", "import or type the figures")
        return Figure(MISSING, note=hint, run=run)
    value, unit = _value(one)
    if one.target is not None:
        return Figure(value, unit, _target_note(one), _target_tone(one), run=run)
    note, trend = _change_note(one)
    return Figure(value, unit, note, _TONES.get(one.tone, theme.Tone.MUTE), trend, run)


def waiting_figure(waiting: Waiting, as_of: datetime) -> Figure:
    """Write how many printed documents wait for their owners."""
    unit = translate("Today", "documents")
    if waiting.uncollected:
        note = translate("Today", "%n not collected in time", "", waiting.uncollected)
        return Figure(num(waiting.count), unit, note, theme.Tone.BAD)
    if waiting.oldest is None:
        return Figure(num(waiting.count), unit, translate("Today", "nobody waits"))
    age = minutes((as_of - waiting.oldest).total_seconds())
    note = translate("Today", "the oldest for {age}").format(age=age)
    return Figure(num(waiting.count), unit, note)


def tile(row: AgencyBoardRow) -> TileFacts:
    """Write an agency for its tile."""
    return TileFacts(
        name=row.short_name,
        full_name=row.name,
        tone=STATE_TONES[row.state],
        state=word("agency", row.state.value),
        share=of_total(row.now.open, row.now.agreed),
        present=row.now.open,
        expected=row.now.agreed,
        reason=_reason(row),
        aside=_lost(row),
    )


def alert(
    one: Alert, names: Mapping[str, str], as_of: datetime
) -> tuple[theme.Tone, str, str, str]:
    """Write an alert: tone, title, fact, verb."""
    name = names.get(one.object_id, "")
    since = ""
    if one.since is not None:
        since = translate("Today", "since {time}").format(
            time=clock_time(one.since.astimezone(as_of.tzinfo))
        )
    return _SEVERITIES[one.severity], _title(one, name), since or _fact(one.kind), _verb(one.verb)


def screen_of(verb: Verb) -> str:
    """Name the screen that an alert's verb leads to."""
    return {
        Verb.OPEN_AGENCY: "agencies",
        Verb.RECORD_PRESENCE: "agencies",
        Verb.OPEN_JOBS: "printing",
        Verb.ENTER_FIGURES: "statistics",
        Verb.CHECK_FIGURE: "statistics",
        Verb.MARK_ATTENDANCE: "staffing",
    }[verb]


def _value(one: Comparison) -> tuple[str, str]:
    value = one.value or 0.0
    unit = DEFINITIONS[one.kpi].unit
    if unit is Unit.MINUTES:
        return duration_minutes(value * _MINUTE), translate("Today", "minutes")
    if unit is Unit.PERCENT:
        return num(value, 1), "%"
    words = {
        Kpi.VISITORS: translate("Today", "visitors"),
        Kpi.TRANSACTIONS: translate("Today", "transactions"),
    }
    return num(value), words.get(one.kpi, "")


def _target_note(one: Comparison) -> str:
    target = one.target or 0.0
    minutes_unit = DEFINITIONS[one.kpi].unit is Unit.MINUTES
    shown = duration_minutes(target * _MINUTE) if minutes_unit else pct(target, 0)
    if one.met:
        return translate("Today", "within the target {target}").format(target=shown)
    return translate("Today", "off the target {target}").format(target=shown)


def _target_tone(one: Comparison) -> theme.Tone:
    return theme.Tone.OK if one.met else theme.Tone.WARN


def _change_note(one: Comparison) -> tuple[str, str]:
    if one.change is None:
        return translate("Today", "no same weekday to compare with"), ""
    trend = "up" if one.change > 0 else "down" if one.change < 0 else ""
    words = translate("Today", "{change} against the same weekday")
    return words.format(change=pct(abs(one.change), 0)), trend


def _reason(row: AgencyBoardRow) -> str:
    if row.since is None:
        return ""
    cause = word("cause", row.now.cause.value) if row.now.cause else ""
    missing = translate("Today", "%n counters out of work", "", row.now.missing)
    return translate("Today", "{missing} since {time}: {cause}").format(
        missing=missing, time=clock_time(row.since), cause=cause
    )


def _lost(row: AgencyBoardRow) -> str:
    lost = row.minutes.lost_minutes
    return translate("Today", "%n min lost", "", lost) if lost else ""


def _title(one: Alert, name: str) -> str:
    count = one.count
    titles = {
        AlertKind.AGENCY_ABSENT: translate("Today", "{name}: nobody at its counters"),
        AlertKind.AGENCY_SHORT: translate("Today", "{name}: %n counters short", "", count),
        AlertKind.JOBS_LATE: translate("Today", "%n documents are late", "", count),
        AlertKind.JOBS_FAILED: translate("Today", "%n documents failed to print", "", count),
        AlertKind.JOBS_UNCOLLECTED: translate("Today", "%n documents not collected", "", count),
        AlertKind.FIGURES_MISSING: translate("Today", "%n agencies without figures", "", count),
        AlertKind.FIGURE_OUTLIER: translate("Today", "%n unusual figures", "", count),
        AlertKind.ATTENDANCE_UNMARKED: translate("Today", "%n people not marked", "", count),
        AlertKind.PRESENCE_UNRECORDED: translate("Today", "%n agencies not recorded", "", count),
    }
    return titles[one.kind].format(name=name)


def _fact(kind: AlertKind) -> str:
    return {
        AlertKind.ATTENDANCE_UNMARKED: translate("Today", "attendance of this period"),
        AlertKind.PRESENCE_UNRECORDED: translate("Today", "presence in this period"),
        AlertKind.FIGURES_MISSING: translate("Today", "figures of the day"),
        AlertKind.JOBS_FAILED: translate("Today", "they wait for another try"),
    }.get(kind, "")


def _verb(verb: Verb) -> str:
    return {
        Verb.OPEN_AGENCY: translate("Today", "Show"),
        Verb.OPEN_JOBS: translate("Today", "Show"),
        Verb.ENTER_FIGURES: translate("Today", "Enter"),
        Verb.CHECK_FIGURE: translate("Today", "Review"),
        Verb.MARK_ATTENDANCE: translate("Today", "Mark"),
        Verb.RECORD_PRESENCE: translate("Today", "Record"),
    }[verb]
