"""Phrases that the daily report is gathered with: needs, events, staff; headings are the page's."""

from datetime import date

from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word


def centre_staff() -> str:
    """Name the centre's own people among the agencies."""
    return translate("DayWords", "Centre staff")


def counters_without_staff(count: int) -> str:
    """Say what an agency is short of."""
    return translate("DayWords", "%n counters without staff", "", count)


def in_period(period: str) -> str:
    """Say in which period."""
    return word("period", period)


def not_written_to() -> str:
    """Say that the agency has not been written to."""
    return translate("DayWords", "No letter was sent yet")


def write_to_agency() -> str:
    """Say what is wanted of the reader about a shortage."""
    return translate("DayWords", "Write to the agency to fill the shortage")


def uncollected(count: int) -> str:
    """Say how many documents wait for their owners."""
    return translate("DayWords", "%n printed documents were not collected", "", count)


def call_owners() -> str:
    """Say what is wanted about documents that nobody collected."""
    return translate("DayWords", "Decide on keeping or returning them")


def counter_stopped(number: int, cause: str) -> str:
    """Say that a counter stopped, and why."""
    return translate("DayWords", "Counter {number}: {cause}").format(
        number=number, cause=word("cause", cause)
    )


def remark() -> str:
    """Name a remark among the events."""
    return translate("DayWords", "Supervisor's remark")


def others(count: int) -> str:
    """Name what stands together in the last line of a list."""
    return translate("DayWords", "%n others", "", count)


def temporary_reference(day: date, count: int) -> str:
    """Give the reference that stands while no official number was drawn."""
    return translate("DayWords", "Temporary {day}-{count}").format(
        day=day.strftime("%Y%m%d"), count=count
    )
