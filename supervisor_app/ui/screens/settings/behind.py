"""What stored things a section of the settings shows, for their history; rows tell themselves."""

from collections.abc import Mapping
from types import MappingProxyType

from supervisor_app.services.figure_history import Source
from supervisor_app.ui.screens.settings.section import Section
from supervisor_app.ui.traces import Traced, trace

_TABLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "centre": ("centre", "centre_section", "centre_wing"),
        "periods": ("period",),
        "calendar": ("opening_hours", "calendar_day", "centre"),
        "agencies": ("agency", "counter"),
        "accounts": ("account", "role_grant"),
        "stations": ("workstation",),
    }
)


def trace_section(section: Section, key: str, title: str) -> None:
    """Let a section tell all that it shows, where no row of it has the cursor."""
    tables = _TABLES.get(key, ())
    if tables:
        about = Traced(title, tuple(Source(table, {}) for table in tables))
        trace(section, lambda: about)
