"""What a person is told beside the screen: toasts, banners, failures, bugs; the window draws them.

notify.toast(text, undo=self._take_back)
notify.banner("offline", text, tone=Tone.MUTE);  notify.clear("offline")
notify.fail(error)
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from supervisor_app.errors import KnownError
from supervisor_app.text.messages import Message, sentence
from supervisor_app.ui.theme import Tone

UNDO_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class Toast:
    """One short message that leaves by itself; `undo` takes back what it tells of."""

    text: str
    tone: Tone = Tone.OK
    undo: Callable[[], object] | None = None
    seconds: float = UNDO_SECONDS


@dataclass(frozen=True, slots=True)
class Banner:
    """One line above the screens that stays until it is cleared under its key."""

    key: str
    text: str
    tone: Tone = Tone.MUTE
    verb: str = ""
    act: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Bug:
    """A fault of the program: a code to quote and the details to copy, without people's data."""

    code: str
    details: str


class Notify(QObject):
    """One for the application; each signal carries one of the values above, `failed` a Message."""

    toasted = Signal(object)
    bannered = Signal(object)
    banner_cleared = Signal(str)
    failed = Signal(object)
    bug_found = Signal(object)

    def toast(
        self,
        text: str,
        *,
        tone: Tone = Tone.OK,
        undo: Callable[[], object] | None = None,
        seconds: float = UNDO_SECONDS,
    ) -> None:
        """Show a short message, with a verb to take it back where `undo` is given."""
        self.toasted.emit(Toast(text, tone, undo, seconds))

    def banner(
        self,
        key: str,
        text: str,
        *,
        tone: Tone = Tone.MUTE,
        verb: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show or replace the line of this key."""
        self.bannered.emit(Banner(key, text, tone, verb, act))

    def clear(self, key: str) -> None:
        """Take the line of this key away."""
        self.banner_cleared.emit(key)

    def fail(self, error: KnownError) -> Message:
        """Tell what happened, what is safe and what to do; give the message for inline use."""
        message = sentence(error)
        self.failed.emit(message)
        return message

    def bug(self, code: str, details: str) -> None:
        """Offer the report of a fault of the program."""
        self.bug_found.emit(Bug(code, details))
