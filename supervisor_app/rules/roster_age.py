"""How long a station that belongs to a server may go by its roster without hearing from it."""

from enum import StrEnum

from supervisor_app.rules.rights import Right

WARN_AFTER_DAYS = 10
VALID_DAYS = 14

# What is left when the roster is too old: looking, and the exchange that renews it.
READING = frozenset(
    {
        Right.VIEW_BOARD,
        Right.VIEW_STAFF,
        Right.VIEW_PRINT_JOBS,
        Right.VIEW_STATISTICS,
        Right.VIEW_REPORTS,
        Right.READ_AUDIT,
        Right.SYNC_NOW,
    }
)


class RosterAge(StrEnum):
    """Whether a roster still counts."""

    FRESH = "fresh"
    ENDING = "ending"
    EXPIRED = "expired"


def age_of(days: float) -> RosterAge:
    """Return what a roster of this many days is; a clock that went back makes it no younger."""
    if days > VALID_DAYS:
        return RosterAge.EXPIRED
    return RosterAge.ENDING if days >= WARN_AFTER_DAYS else RosterAge.FRESH


def left_rights(age: RosterAge, rights: frozenset[Right]) -> frozenset[Right]:
    """Return the rights that a roster of this age leaves."""
    return rights & READING if age is RosterAge.EXPIRED else rights
