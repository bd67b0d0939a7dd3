"""Satisfaction by channel: interval and pooling; remarks and who answers them are not here."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

WEAK_BELOW = 30
_Z95 = 1.959963984540054


class SatisfactionChannel(StrEnum):
    """The eight ways beneficiaries answer, each with a scale of its own."""

    IN_CENTRE_RATING = "in_centre_rating"
    TABLET = "tablet"
    PLATFORM = "platform"
    EMAIL = "email"
    CONTACT_CENTRE = "contact_centre"
    SOCIAL_MEDIA = "social_media"
    QUARTERLY_SURVEY = "quarterly_survey"
    CITIZEN_DESK = "citizen_desk"


class Scale(StrEnum):
    """How a channel asks; answers on different scales are never pooled."""

    THREE_FACES = "three_faces"
    FIVE_STARS = "five_stars"
    YES_NO = "yes_no"
    REMARKS = "remarks"  # free text: counted and answered, never a percentage


@dataclass(frozen=True, slots=True)
class Rating:
    """Answers on one scale: how many rated and how many of them were satisfied; they add."""

    scale: str
    rated: int
    satisfied: int

    def __post_init__(self) -> None:
        if not 0 <= self.satisfied <= self.rated:
            raise ValueError(f"{self.satisfied} of {self.rated} cannot be satisfied")


@dataclass(frozen=True, slots=True)
class Score:
    """A satisfaction figure as shares 0..1 with its Wilson 95 % interval and n."""

    scale: str
    rated: int
    share: float
    low: float
    high: float

    @property
    def weak(self) -> bool:
        """Tell whether there are too few answers to lean on (n < 30)."""
        return self.rated < WEAK_BELOW


def wilson(satisfied: int, rated: int, z: float = _Z95) -> tuple[float, float]:
    """Return the Wilson score interval of a share, 0..1 (Wilson 1927); (0, 1) without answers."""
    if not rated:
        return 0.0, 1.0
    share = satisfied / rated
    weight = z * z / rated
    centre = (share + weight / 2) / (1 + weight)
    half = z * sqrt(share * (1 - share) / rated + weight / (4 * rated)) / (1 + weight)
    return max(0.0, centre - half), min(1.0, centre + half)


def score(rating: Rating) -> Score | None:
    """Return the figure of one rating; None without answers and for free remarks."""
    if not rating.rated or rating.scale == Scale.REMARKS:
        return None
    low, high = wilson(rating.satisfied, rating.rated)
    return Score(rating.scale, rating.rated, rating.satisfied / rating.rated, low, high)


def pool(ratings: Iterable[Rating]) -> dict[str, Rating]:
    """Add the answers of each scale; scales are never mixed."""
    pooled: dict[str, Rating] = {}
    for one in ratings:
        so_far = pooled.get(one.scale, Rating(one.scale, 0, 0))
        pooled[one.scale] = Rating(
            one.scale, so_far.rated + one.rated, so_far.satisfied + one.satisfied
        )
    return pooled


def headline(ratings: Iterable[Rating]) -> Rating | None:
    """Return the pooled answers of the scale most people used: the one figure of a KPI card."""
    pooled = [one for one in pool(ratings).values() if score(one) is not None]
    return max(pooled, key=lambda one: (one.rated, one.scale), default=None)
