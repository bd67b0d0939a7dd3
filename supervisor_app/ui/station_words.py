"""The state of a workstation in words and colours, for the sync screen and the settings alike."""

import datetime as dt
from types import MappingProxyType

from supervisor_app.services.station_list import StationRow, StationState
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.sync_words import when
from supervisor_app.ui.theme import Tone

TONES = MappingProxyType(
    {
        StationState.OWN: Tone.INFO,
        StationState.WORKING: Tone.OK,
        StationState.QUIET: Tone.MUTE,
        StationState.SILENT: Tone.WARN,
        StationState.REPLACED: Tone.MUTE,
        StationState.WITHDRAWN: Tone.BAD,
    }
)


def state_word(state: StationState) -> str:
    """Say in a word how a workstation stands."""
    return word("station", state)


def last_word(row: StationRow, now: dt.datetime) -> str:
    """Say when a workstation was last heard of, and by whom."""
    if row.withdrawn_at is not None:
        words = translate("Sync", "withdrawn {time}")
        return words.format(time=when(row.withdrawn_at, now))
    if row.seen is not None:
        return translate("Sync", "at the server: {time}").format(time=when(row.seen, now))
    if row.newest is not None:
        return translate("Sync", "newest known: {time}").format(time=when(row.newest, now))
    return translate("Sync", "nothing known of it yet")
