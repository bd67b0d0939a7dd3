"""Invented answers of the satisfaction channels that do not come with the queue tickets."""

from supervisor_app.models import SatisfactionFigure
from supervisor_app.models.base import natural_id
from supervisor_app.rules.satisfaction import SatisfactionChannel
from supervisor_app.services.demo.days import DayPlan
from supervisor_app.store.work import Work

_SATISFIED = 0.98
# channel -> (scale, fewest and most answers a day, whether remarks are answered one by one)
_CHANNELS = {
    SatisfactionChannel.TABLET: ("three_faces", 60, 110, False),
    SatisfactionChannel.PLATFORM: ("five_stars", 12, 30, False),
    SatisfactionChannel.CONTACT_CENTRE: ("yes_no", 8, 20, False),
    SatisfactionChannel.EMAIL: ("remarks", 0, 4, True),
    SatisfactionChannel.SOCIAL_MEDIA: ("remarks", 1, 6, True),
    SatisfactionChannel.CITIZEN_DESK: ("remarks", 0, 3, True),
}


def store_day(work: Work, plan: DayPlan) -> None:
    """Store the day's answers by channel."""
    rng = plan.rng("ratings")
    for channel, (scale, fewest, most, answered) in _CHANNELS.items():
        rated = rng.randint(fewest, most) // (2 if plan.live else 1)
        satisfied = sum(rng.random() < _SATISFIED for _ in range(rated))
        work.add(
            SatisfactionFigure(
                id=natural_id("satisfaction_figure", plan.day, channel, ""),
                work_date=plan.day,
                channel=channel,
                scale=scale,
                rated=rated,
                satisfied=0 if answered else satisfied,
                answered=max(0, rated - rng.randint(0, 1)) if answered else None,
            )
        )
