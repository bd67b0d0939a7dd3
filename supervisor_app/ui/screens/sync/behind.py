"""What stored thing a conflict is about, for its history; its sides are the card's."""

from supervisor_app.services.conflicts import OpenConflict
from supervisor_app.services.figure_history import one_thing
from supervisor_app.text.field_words import thing_word
from supervisor_app.ui.traces import Traced


def behind_conflict(one: OpenConflict | None) -> Traced | None:
    """Tell the whole thing, not the field alone: what stood around it explains the sides."""
    if one is None:
        return None
    place = one.place
    return Traced(thing_word(place.entity), (one_thing(place.entity, place.entity_id),))
