"""A centre that was set up alone takes its number, whole, and only before it met anybody."""

import pytest

from supervisor_app.errors import Conflict
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import centre
from supervisor_app.services.desk import Desk
from supervisor_app.store import arrivals, journal, rebuild
from supervisor_app.store.renumber import note_sent, renumber
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Unwatched
from tests.store.sample import add, edit
from tests.store.test_arrivals import World


def test_a_centre_takes_its_number_with_everything(new_centre: Desk) -> None:
    """Names, rows and chain are those of the new number; work goes on."""
    store = new_centre.store
    before = new_centre.read(centre.facts)
    renumber(store, 17)
    assert store.centre_id == 17
    assert new_centre.read(centre.facts) == before
    with store.raw() as raw:
        for table in ("journal", "row", *store.shapes):
            found = raw.execute(f'SELECT DISTINCT centre_id FROM "{table}"').fetchall()
            assert [tuple(row) for row in found] in ([(17,)], [])
        assert journal.verify(raw) is None
    assert rebuild.compare(store, Unwatched()) == ()
    renumber(store, 17)
    with store.write(SYSTEM) as work:
        work.event("login")
    assert rebuild.compare(store, Unwatched()) == ()


def test_a_store_without_a_centre_of_its_own_is_renumbered_too(small: Store) -> None:
    """Other tables follow the number."""
    thing, _ = add(small, name="x")
    renumber(small, 4)
    edit(small, thing, name="y")
    assert rebuild.compare(small, Unwatched()) == ()


@pytest.mark.parametrize("met", ["sent", "received"])
def test_whoever_met_others_keeps_the_number(small: Store, met: str) -> None:
    """Others hold entries under it."""
    add(small, name="x")
    if met == "sent":
        note_sent(small)
        note_sent(small)
    else:
        world = World()
        world.say(11, {"name": "a"})
        arrivals.apply(small, world.records)
    with pytest.raises(Conflict):
        renumber(small, 4)
    assert small.centre_id == 1
