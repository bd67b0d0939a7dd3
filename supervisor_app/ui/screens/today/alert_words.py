"""Alerts in words, and the screen that the verb of each leads to; their order is a rule."""

from dataclasses import dataclass

from supervisor_app.rules.attention import Alert, AlertKind, Severity, Verb
from supervisor_app.rules.presence import PresenceState
from supervisor_app.rules.rights import Right
from supervisor_app.services.presence_board import AgencyBoardRow
from supervisor_app.services.today import Today
from supervisor_app.text.formats import clock_time, iso, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.today.words import age
from supervisor_app.ui.theme import Tone

_TONES = {Severity.BAD: Tone.BAD, Severity.WARN: Tone.WARN, Severity.INFO: Tone.INFO}


@dataclass(frozen=True, slots=True)
class Door:
    """The screen that a verb leads to, what to show in it, and the right to see that screen."""

    screen: str
    part: str
    right: Right


@dataclass(frozen=True, slots=True)
class AlertWords:
    """An alert as its row shows it."""

    tone: Tone
    title: str
    fact: str
    verb: str


def door(verb: Verb) -> Door:
    """Name where an alert is settled."""
    return {
        Verb.OPEN_AGENCY: Door("agencies", "", Right.VIEW_BOARD),
        Verb.RECORD_PRESENCE: Door("agencies", "", Right.VIEW_BOARD),
        Verb.OPEN_JOBS: Door("printing", "", Right.VIEW_PRINT_JOBS),
        Verb.ENTER_FIGURES: Door("statistics", "entry", Right.VIEW_STATISTICS),
        Verb.CHECK_FIGURE: Door("statistics", "entry", Right.VIEW_STATISTICS),
        Verb.MARK_ATTENDANCE: Door("staffing", "attendance", Right.VIEW_STAFF),
    }[verb]


def alert_words(one: Alert, found: Today) -> AlertWords:
    """Write an alert of the board."""
    row = found.running.get(one.object_id)
    name = row.short_name if row is not None else ""
    return AlertWords(
        _TONES[one.severity],
        _title(one).format(name=iso(name)),
        _agency_fact(one, row, found) if row is not None else _fact(one, found),
        _verb(one.verb),
    )


def _title(one: Alert) -> str:
    count = one.count
    return {
        AlertKind.AGENCY_ABSENT: translate("Today", "{name}: nobody at its counters"),
        AlertKind.AGENCY_SHORT: translate("Today", "{name}: %n counters short", "", count),
        AlertKind.JOBS_LATE: translate("Today", "%n documents are late", "", count),
        AlertKind.JOBS_FAILED: translate("Today", "%n documents failed to print", "", count),
        AlertKind.JOBS_UNCOLLECTED: translate("Today", "%n documents not collected", "", count),
        AlertKind.FIGURES_MISSING: translate("Today", "%n agencies without figures", "", count),
        AlertKind.FIGURE_OUTLIER: translate("Today", "%n unusual figures", "", count),
        AlertKind.ATTENDANCE_UNMARKED: translate("Today", "%n people not marked", "", count),
        AlertKind.PRESENCE_UNRECORDED: translate("Today", "%n agencies not recorded", "", count),
    }[one.kind]


def _agency_fact(one: Alert, row: AgencyBoardRow, found: Today) -> str:
    """Say for how long, and at which counters; once the day is over, since when."""
    if one.since is None:
        return _counters(row)
    spell = translate("Today", "since {time}").format(time=clock_time(one.since))
    if found.frame.is_running:
        lasts = age(found.frame.as_of - one.since)
        spell = translate("Today", "for {age}").format(age=lasts)
    return translate("Today", "{spell} · {counters}").format(spell=spell, counters=_counters(row))


def _counters(row: AgencyBoardRow) -> str:
    numbers = [
        num(counter.number)
        for counter in row.counters
        if not counter.open_now and counter.state is not PresenceState.NOT_RECORDED
    ]
    if len(numbers) == 1:
        return translate("Today", "counter {number}").format(number=numbers[0])
    comma = translate("Today", ", ", "between the numbers of counters")
    return translate("Today", "counters {numbers}").format(numbers=comma.join(numbers))


def _fact(one: Alert, found: Today) -> str:
    if one.since is not None:
        text = translate("Today", "the oldest for {age}")
        if one.kind is AlertKind.JOBS_LATE:
            text = translate("Today", "the oldest is late by {age}")
        return text.format(age=age(found.frame.as_of - one.since))
    return {
        AlertKind.ATTENDANCE_UNMARKED: translate("Today", "attendance of this period"),
        AlertKind.PRESENCE_UNRECORDED: translate("Today", "presence in this period"),
        AlertKind.FIGURES_MISSING: translate("Today", "figures of the day"),
        AlertKind.JOBS_FAILED: translate("Today", "they wait for another try"),
    }.get(one.kind, "")


def _verb(verb: Verb) -> str:
    return {
        Verb.OPEN_AGENCY: translate("Today", "Show"),
        Verb.OPEN_JOBS: translate("Today", "Show"),
        Verb.ENTER_FIGURES: translate("Today", "Enter"),
        Verb.CHECK_FIGURE: translate("Today", "Review"),
        Verb.MARK_ATTENDANCE: translate("Today", "Mark"),
        Verb.RECORD_PRESENCE: translate("Today", "Record"),
    }[verb]
