"""The state of the exchange in words, for the chip, the banner and the sync screen alike."""

import datetime as dt

from supervisor_app.services.sync import SyncMode, SyncState
from supervisor_app.text.formats import clock_time, day_month, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Tone

_TONES = {
    SyncMode.WITHDRAWN: Tone.BAD,
    SyncMode.CONFLICT: Tone.BAD,
    SyncMode.OFFLINE: Tone.MUTE,
    SyncMode.WAITING: Tone.INFO,
    SyncMode.SYNCED: Tone.OK,
    SyncMode.LOCAL: Tone.MUTE,
}
_ICONS = {
    SyncMode.WITHDRAWN: "lock",
    SyncMode.CONFLICT: "conflict",
    SyncMode.OFFLINE: "cloud-off",
    SyncMode.WAITING: "sync",
    SyncMode.SYNCED: "check",
    SyncMode.LOCAL: "device",
}


def tone_of(state: SyncState) -> Tone:
    """Give the colour of a state."""
    return Tone.BAD if state.stalled else _TONES[state.mode]


def icon_of(state: SyncState) -> str:
    """Give the drawing of a state."""
    return _ICONS[state.mode]


def chip_text(state: SyncState, now: dt.datetime) -> str:
    """Say the state in the chip's few words."""
    if state.mode is SyncMode.WITHDRAWN:
        return translate("Sync", "withdrawn")
    if state.mode is SyncMode.CONFLICT:
        return translate("Sync", "%n conflicts", "", state.counts.conflicts)
    if state.mode is SyncMode.OFFLINE and state.offline_since is not None:
        since = when(state.offline_since, now)
        return translate("Sync", "offline since {time}").format(time=since)
    if state.mode is SyncMode.WAITING:
        return translate("Sync", "%n wait to be sent", "", state.waiting)
    if state.mode is SyncMode.SYNCED:
        return translate("Sync", "in sync")
    return translate("Sync", "local")


def reason(state: SyncState, now: dt.datetime) -> str:
    """Say what stands behind the chip in a sentence."""
    if state.mode is SyncMode.WITHDRAWN:
        return withdrawn_text()
    if not state.joined:
        return translate("Sync", "This workstation works alone; its data stay on this machine.")
    if state.last_good is None:
        return translate("Sync", "There was no exchange with the server yet.")
    last = when(state.last_good, now)
    return translate("Sync", "Last exchange with the server: {time}").format(time=last)


def banner_text(state: SyncState, now: dt.datetime) -> str:
    """Say in one line that the server is away; empty while it is not."""
    if state.offline_since is None or state.mode is SyncMode.WITHDRAWN:
        return ""
    since = translate("Sync", "Offline since {time}").format(time=when(state.offline_since, now))
    waiting = translate("Sync", "%n changes wait to be sent", "", state.waiting)
    safe = translate("Sync", "work goes on and nothing is lost")
    return f"{since} · {waiting} · {safe}"


def withdrawn_text() -> str:
    """Say on a withdrawn workstation what that means for who sits at it."""
    return translate(
        "Sync",
        "The administrator has withdrawn this workstation: it can be read, nothing new reaches the "
        "others. What was not sent yet goes to the administrator as a sealed file.",
    )


def when(at: dt.datetime, now: dt.datetime) -> str:
    """Give a time of today as a clock time, an earlier one with its day."""
    time = clock_time(at)
    return time if at.date() == now.date() else f"{day_month(at.date())} {time}"


def clock_words(offset_ms: int | None) -> str:
    """Say by how many seconds the clocks differ."""
    if offset_ms is None:
        return "—"
    seconds = num(abs(offset_ms) / 1000, 1)
    return translate("Sync", "{seconds} s").format(seconds=seconds)


def trouble_word(code: str) -> str:
    """Say in few words why an exchange failed; an unknown cause keeps its code."""
    known = {
        "": "",
        "server_unreachable": translate("Sync", "no answer from the server"),
        "server_not_proven": translate("Sync", "the server's certificate is not ours"),
        "server_refused": translate("Sync", "the server refused this workstation"),
        "server_clock_wrong": translate("Sync", "the server's clock is wrong"),
        "server_trouble": translate("Sync", "a fault of the server"),
        "station_revoked": translate("Sync", "this workstation was withdrawn"),
        "journals_disagree": translate("Sync", "a chain that came in is broken"),
        "cancelled": translate("Sync", "cancelled"),
    }
    return known.get(code, code)
