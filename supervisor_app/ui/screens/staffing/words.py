"""Words and tones of the staffing screen: marks and plans; the vocabulary's words stand in text."""

from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services.roster import DayPlan
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.theme import Tone

TONES = {
    AttendanceStatus.PRESENT: Tone.OK,
    AttendanceStatus.LATE: Tone.WARN,
    AttendanceStatus.ABSENT: Tone.BAD,
    AttendanceStatus.EXCUSED: Tone.MUTE,
    AttendanceStatus.LEAVE: Tone.INFO,
}
BOTH, LEAVE, FREE = "both", "leave", ""
PLAN_TONES = {
    PeriodCode.MORNING.value: Tone.INFO,
    PeriodCode.EVENING.value: Tone.MUTE,
    BOTH: Tone.OK,
    LEAVE: Tone.WARN,
}


def status_word(status: AttendanceStatus) -> str:
    """Give the word of a mark."""
    return word("attendance", status.value)


def plan_value(plan: DayPlan) -> str:
    """Give the grid's value of a day's plan."""
    if plan.on_leave:
        return LEAVE
    if len(plan.periods) == len(PeriodCode):
        return BOTH
    return next((period.value for period in PeriodCode if period in plan.periods), FREE)


def plan_of(value: str) -> DayPlan:
    """Give the plan of a grid's value; leave is leave in every period."""
    every = frozenset(PeriodCode)
    if value == LEAVE:
        return DayPlan(every, on_leave=True)
    if value == BOTH:
        return DayPlan(every)
    return DayPlan(frozenset({PeriodCode(value)})) if value else DayPlan()


def plan_word(value: str) -> str:
    """Give the short word of a plan in its cell."""
    return {
        PeriodCode.MORNING.value: translate("Staffing", "morning"),
        PeriodCode.EVENING.value: translate("Staffing", "evening"),
        BOTH: translate("Staffing", "both periods"),
        LEAVE: translate("Staffing", "leave"),
    }.get(value, "")
