"""What people call the things of the journal: persons, agencies, counters, workstations by name."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from supervisor_app.models import Account, Agency, Counter, Employee, Workstation
from supervisor_app.store.work import Work, meta
from supervisor_app.text.search_key import matches, query_tokens, search_key

# How the journal writes an instant: fixed width, in UTC.
INSTANT, UTC_MARK = 32, "+00:00"
# Fields that name an account beside those that end in "_by".
_PERSONS = frozenset({"approved_for", "deputy_for"})
_NAMING = ("name", "full_name", "employee_id", "counter_id", "agency_id", "number", "reference")


class Names:
    """The names of one moment, read once."""

    def __init__(self, work: Work) -> None:
        read = work.session.execute
        self._of: dict[str, Mapping[str, str]] = {
            "employee_id": dict(read(select(Employee.id, Employee.name)).all()),
            "agency_id": dict(read(select(Agency.id, Agency.short_name)).all()),
            "account_id": dict(read(select(Account.id, Account.full_name)).all()),
            "counter_id": {
                key: str(number) for key, number in read(select(Counter.id, Counter.number))
            },
        }
        self._zone = work.now().tzinfo
        self.stations = dict(read(select(Workstation.device_id, Workstation.name)).all())
        self.own = int(meta(work.raw())["device"])

    def person(self, account_id: str) -> str:
        """Give a person's name, "" for the system or somebody unknown."""
        return self._of["account_id"].get(account_id, "")

    def called(self, text: str) -> set[str]:
        """Give the keys of what is called so, or nearly: each typed word begins a word of it."""
        tokens = query_tokens(text)
        return {
            key
            for of, names in self._of.items()
            if of != "counter_id"
            for key, name in names.items()
            if tokens and matches(search_key(name), tokens)
        }

    def value(self, field: str, value: Any) -> Any:
        """Give the name where a value is the key of something named; an instant in our zone."""
        if not isinstance(value, str):
            return value
        if len(value) == INSTANT and value.endswith(UTC_MARK):
            return datetime.fromisoformat(value).astimezone(self._zone).isoformat()
        person = field.endswith("_by") or field in _PERSONS
        known = self._of.get("account_id" if person else field)
        return value if known is None else known.get(value, value)

    def thing(self, data: Mapping[str, Any]) -> str:
        """Give what a person would call the thing."""
        # Its own name first: an employee also has a counter, a counter an agency.
        for field in _NAMING:
            if data.get(field):
                return str(self.value(field, data[field]))
        return ""
