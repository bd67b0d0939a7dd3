"""How long ago something was: minutes, hours, days, and no count where the date says it better."""

import datetime as dt

import pytest

from supervisor_app.text import relative_time
from supervisor_app.text.relative_time import ago
from supervisor_app.text.translate import translate

NOW = dt.datetime(2025, 10, 5, 13, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (dt.timedelta(seconds=59), "الآن"),
        (dt.timedelta(minutes=2), "منذ دقيقتين"),
        (dt.timedelta(hours=3), "منذ 3 ساعات"),
        (dt.timedelta(days=1), "منذ يوم"),
        (dt.timedelta(days=relative_time.MOST_DAYS + 1), ""),
    ],
)
def test_the_words_follow_the_distance(before: dt.timedelta, said: str) -> None:
    """The largest whole unit counts; beyond two months nothing is said."""
    assert ago(NOW - before, NOW) == said
    assert translate("RelativeTime", "just now")
