"""How long each kind of personal data is kept; finding and disposing of it is a service.

The journal is never thinned: its floor is a year (ECC 2-12-3-5), and its chain proves the rest.
"""

from dataclasses import dataclass
from datetime import date, timedelta

APPLICANT_DAYS = 30
AUDIT_FLOOR_DAYS = 365
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """What lies before these days may go: single tickets, applicants' references, sign-ins."""

    tickets: date
    applicants: date
    sign_ins: date


def cutoffs(today: date, ticket_months: int, audit_days: int) -> Cutoffs:
    """Return the first days that are still kept; fewer audit days than the floor do not count."""
    return Cutoffs(
        tickets=months_before(today, ticket_months),
        applicants=today - timedelta(days=APPLICANT_DAYS),
        sign_ins=today - timedelta(days=max(audit_days, AUDIT_FLOOR_DAYS)),
    )


def months_before(day: date, months: int) -> date:
    """Return the first day of the month that lies so many months before, never before year 1."""
    count = max(day.year * _MONTHS + day.month - 1 - months, _MONTHS)
    return date(count // _MONTHS, count % _MONTHS + 1, 1)
