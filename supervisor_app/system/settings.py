"""This machine's settings: one typed declaration each, kept as JSON; labels stand in the UI.

What belongs to the centre (periods, targets, rights) is data in the store, not a setting.
"""

import json
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from supervisor_app.errors import InvalidInput
from supervisor_app.system.atomic import atomic_write

T = TypeVar("T", str, int, bool)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A key, the value where nothing was chosen, and what may be chosen."""

    key: str
    default: T
    choices: tuple[T, ...] = ()
    low: int | None = None
    high: int | None = None

    def refusal(self, value: object) -> str:
        """Return why a value cannot be chosen: "kind", "choice", "range", or nothing."""
        if type(value) is not type(self.default):
            return "kind"
        if self.choices and value not in self.choices:
            return "choice"
        if isinstance(value, int) and not isinstance(value, bool):
            too_low = self.low is not None and value < self.low
            if too_low or (self.high is not None and value > self.high):
                return "range"
        return ""


LANGUAGE = Setting("language", "ar", choices=("ar", "en"))
THEME = Setting("theme", "system", choices=("system", "light", "dark"))
DENSITY = Setting("density", "normal", choices=("compact", "normal", "wide"))
DIGITS = Setting("digits", "latin", choices=("latin", "arabic"))
DATE_ORDER = Setting("date_order", "hijri_first", choices=("hijri_first", "gregorian_first"))
TIME_AXIS = Setting("time_axis", "rtl", choices=("rtl", "ltr"))
ZONE = Setting("zone", "Asia/Riyadh")
IDLE_LOCK_MINUTES = Setting("idle_lock_minutes", 5, low=1, high=60)
COUNTER_LOCK_MINUTES = Setting("counter_lock_minutes", 2, low=1, high=60)
SHIFT_HOURS = Setting("shift_hours", 10, low=1, high=24)
REPORTS_FOLDER = Setting("reports_folder", "")
SECOND_BACKUP_FOLDER = Setting("second_backup_folder", "")
BACKUP_MINUTES = Setting("backup_minutes", 30, low=5, high=1440)
# The lowest are what stays on any disk (rules.backup_rotation).
HALF_HOURS_KEPT = Setting("half_hours_kept", 48, low=8, high=480)
DAYS_KEPT = Setting("days_kept", 30, low=7, high=366)
MONTHS_KEPT = Setting("months_kept", 12, low=3, high=120)
# ECC 2-12-3-5: a trail shorter than a year cannot be chosen.
AUDIT_DAYS = Setting("audit_days", 400, low=365, high=36500)
TICKET_MONTHS = Setting("ticket_months", 24, low=1, high=1200)
PRINTER = Setting("printer", "")
LAST_USER = Setting("last_user", "")
WINDOW = Setting("window", "")

# To add one: a line above, its name here, its label and editor in ui/screens/settings/fields.py.
ALL: tuple[Setting[Any], ...] = (
    LANGUAGE,
    THEME,
    DENSITY,
    DIGITS,
    DATE_ORDER,
    TIME_AXIS,
    ZONE,
    IDLE_LOCK_MINUTES,
    COUNTER_LOCK_MINUTES,
    SHIFT_HOURS,
    REPORTS_FOLDER,
    SECOND_BACKUP_FOLDER,
    BACKUP_MINUTES,
    HALF_HOURS_KEPT,
    DAYS_KEPT,
    MONTHS_KEPT,
    AUDIT_DAYS,
    TICKET_MONTHS,
    PRINTER,
    LAST_USER,
    WINDOW,
)


class Settings:
    """The chosen values; each change is on the disk before it is in force. Any thread may ask."""

    def __init__(self, path: Path) -> None:
        """Read the file; a damaged one is kept beside under another name and defaults hold."""
        self._path = path
        self._lock = threading.Lock()
        self._chosen = _load(path)

    def get(self, setting: Setting[T]) -> T:
        """Return the value in force; one that may not be chosen reads as the default."""
        value = self._chosen.get(setting.key, setting.default)
        return setting.default if setting.refusal(value) else value

    def set(self, setting: Setting[T], value: T) -> None:
        """Choose a value (InvalidInput, DiskFull, FileRefused)."""
        if reason := setting.refusal(value):
            raise InvalidInput(field=setting.key, reason=reason, value=value)
        self._save(setting.key, value)

    def reset(self, setting: Setting[T]) -> None:
        """Go back to the value where nothing was chosen."""
        self._save(setting.key, None)

    def _save(self, key: str, value: object) -> None:
        with self._lock:
            chosen = {name: old for name, old in self._chosen.items() if name != key}
            if value is not None:
                chosen[key] = value
            text = json.dumps(chosen, ensure_ascii=False, indent=1, sort_keys=True)
            atomic_write(self._path, text.encode())
            self._chosen = chosen


def _load(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError:
        found = None
    if isinstance(found, dict):
        return found
    path.replace(path.with_name(path.name + ".damaged"))
    return {}
