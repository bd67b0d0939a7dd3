"""After an update, what a newer version had written before is shown (design: sync F13)."""

from supervisor_app.rules.merge import DELETED
from supervisor_app.store import arrivals, rebuild
from supervisor_app.store.reproject import reproject
from supervisor_app.store.work import PUT_META, Store, meta
from supervisor_app.system.progress import Unwatched
from tests.store.sample import Mark, shown
from tests.store.test_arrivals import World


def older(store: Store, replacing: str, by: str) -> None:
    """Let the database say that an older version, which knew less, used it last."""
    with store.exchange() as raw:
        raw.execute(PUT_META, ("shapes", meta(raw)["shapes"].replace(replacing, by)))


def test_the_first_time_only_notes_what_is_known(small: Store) -> None:
    """Nothing foreign can be there; the second time nothing changed."""
    assert reproject(small) == frozenset()
    assert reproject(small) == frozenset()
    with small.raw() as raw:
        assert "shapes" in meta(raw)


def test_fields_and_values_of_the_update_appear(small: Store) -> None:
    """A row that missed a field, a row that was parked, and no deleted one."""
    reproject(small)
    world = World()
    world.say(11, {"name": "a", "mark": "late", DELETED: False})
    world.say(11, {"name": "b", "mark": "late", DELETED: False}, thing="parked")
    gone = world.say(11, {"name": "c", DELETED: False}, thing="gone")
    dots = [[11, gone.seq]]
    world.say(11, {DELETED: True}, {"name": dots, DELETED: dots}, thing="gone")
    arrivals.apply(small, world.records)
    with small.exchange() as raw:
        raw.execute("UPDATE thing SET mark = NULL WHERE id = 't'")
        raw.execute("DELETE FROM thing WHERE id = 'parked'")
        raw.execute("INSERT INTO parked VALUES (1, 'thing', 'parked', 'late is not known')")
    older(small, "mark ", "no_mark ")
    assert reproject(small) == {"thing"}
    assert {thing: one["mark"] for thing, one in shown(small).items()} == {
        "t": Mark.LATE,
        "parked": Mark.LATE,
    }
    with small.raw() as raw:
        assert not raw.execute("SELECT * FROM parked").fetchall()
    assert rebuild.compare(small, Unwatched()) == ()


def test_a_table_without_rows_is_only_noted(small: Store) -> None:
    """A table that came with the update and holds nothing yet."""
    reproject(small)
    older(small, '"plain"', '"older"')
    assert reproject(small) == {"plain"}
