from enum import StrEnum

import pytest

from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.calendar import DayKind
from supervisor_app.rules.coverage import CoverageState
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import AgencyState, Cause, PresenceState
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Right, Role
from supervisor_app.rules.satisfaction import SatisfactionChannel
from supervisor_app.rules.section import Section, Wing
from supervisor_app.rules.shortage import CaseState, StepKind, Subject
from supervisor_app.rules.statistics import Channel
from supervisor_app.services.station_list import StationState
from supervisor_app.text.translate import set_language
from supervisor_app.text.vocabulary import word, words

ENUMERATIONS: dict[str, type[StrEnum]] = {
    "attendance": AttendanceStatus,
    "agency": AgencyState,
    "counter": PresenceState,
    "station": StationState,
    "cause": Cause,
    "job": JobState,
    "coverage": CoverageState,
    "day_kind": DayKind,
    "case": CaseState,
    "case_step": StepKind,
    "shortage": Subject,
    "subject": Subject,
    "period": PeriodCode,
    "section": Section,
    "wing": Wing,
    "channel": Channel,
    "satisfaction_channel": SatisfactionChannel,
    "role": Role,
    "right": Right,
}


@pytest.mark.parametrize(("kind", "values"), ENUMERATIONS.items())
def test_each_value_of_the_rules_has_its_own_word(kind, values) -> None:
    """No value is without a word, no word is without a value, and no two share one."""
    assert set(words(kind)) == set(values)
    assert len(set(words(kind).values())) == len(values)


@pytest.mark.parametrize(
    ("kind", "fixed"),
    {
        "attendance": "حاضر متأخر غائب بعذر إجازة",
        "job": "بالانتظار|قيد الطباعة|جاهزة|سُلِّمت|لم تُستلم|تعذّرت|ملغاة",
        "agency": "مكتملة|نقص|غائبة|لم تُسجَّل",
        "case": "مفتوحة|بُلِّغت هاتفيًا|خطاب مرسل|ورد الرد|مصعَّدة|سُدّ النقص|مغلقة",
        "sync": "متزامن|بانتظار الإرسال|غير متصل|تعارض",
        "report": "مسودة مكتمل مقدَّم معتمد ملغى مرسل",
    }.items(),
)
def test_the_fixed_state_words(kind, fixed) -> None:
    """The states are called what the centre calls them, in their usual order."""
    assert list(words(kind).values()) == fixed.split("|" if "|" in fixed else " ")


def test_words_follow_the_language() -> None:
    """The same value is said in the language in force."""
    assert word("attendance", AttendanceStatus.LATE) == "متأخر"
    set_language("en")
    assert word("attendance", AttendanceStatus.LATE) == "late"


def test_a_value_of_a_newer_version_is_shown_as_it_is() -> None:
    """A value that arrived from another workstation is never an error on screen."""
    assert word("job", "teleported") == "teleported"
