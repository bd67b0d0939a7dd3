"""The list of reports that the product can make; to add one: a line here.

Drawing is imported when a report is first made: the start of the program does not wait for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class ReportKind:
    """One kind of report: gathering its facts in a work, and drawing them without one."""

    name: str
    gather: Callable[[Work, Any], Any]
    draw: Callable[[Any], bytes]


def kinds() -> dict[str, ReportKind]:
    """Return every kind of report by its name."""
    from supervisor_app.reports.daily.draw import draw  # noqa: PLC0415  start-up time: reports
    from supervisor_app.services.reports.daily import (  # noqa: PLC0415  start-up time: reports
        gather,
    )

    return {gather.KIND: ReportKind(gather.KIND, gather.daily_facts, draw)}
