"""When a period opens on a given day: weekday, season and single-day rules; holidays are apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from supervisor_app.rules.period import PeriodCode


@dataclass(frozen=True, slots=True)
class OpeningRule:
    """Other hours of one period: on a weekday, between two days, or both; open ends are None.

    Without times the period does not open at all. `weekday` counts as `date.weekday` does.
    """

    period: PeriodCode
    starts: time | None
    ends: time | None
    weekday: int | None = None
    first: date | None = None
    last: date | None = None

    @property
    def closes(self) -> bool:
        """Whether the period does not open on these days."""
        return self.starts is None or self.ends is None or self.starts == self.ends

    def holds_on(self, day: date) -> bool:
        """Tell whether the rule speaks of this day."""
        return (
            (self.weekday is None or self.weekday == day.weekday())
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )

    @property
    def weight(self) -> tuple[bool, bool, bool, int]:
        """What is said of fewer days wins: one day, a season's weekday, a season, a weekday."""
        bounded = self.first is not None and self.last is not None
        days = (self.last - self.first).days if self.first and self.last else 0
        single = bounded and days == 0
        return (single, bounded, self.weekday is not None, -days)


def rule_for(rules: Iterable[OpeningRule], period: PeriodCode, day: date) -> OpeningRule | None:
    """Return the rule that decides a period's hours on a day, None where the usual ones hold.

    Of two that say it of equally few days the later one in the given order decides.
    """
    found = [rule for rule in rules if rule.period is period and rule.holds_on(day)]
    return max(reversed(found), key=lambda rule: rule.weight, default=None)
