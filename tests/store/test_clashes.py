"""Settling a clash in the store: what does not fit its column changes nothing."""

import pytest

from supervisor_app.errors import Conflict
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store.clashes import clash, write_settled
from supervisor_app.store.engine import canonical
from supervisor_app.store.work import Store
from tests.store.sample import Mark, add, shown


def test_a_value_that_does_not_fit_settles_nothing(small: Store) -> None:
    """An unknown member is refused as irreversible; the row and the clash stay as they were."""
    thing, op = add(small, name="n", mark=Mark.LATE)
    with small.exchange() as raw:
        raw.execute(
            "INSERT INTO conflict (centre_id, entity, entity_id, field, kind, ops) "
            "VALUES (1, 'thing', ?, 'mark', 'concurrent', ?)",
            (thing, canonical([op])),
        )
    with pytest.raises(Conflict) as refused, small.write(SYSTEM) as work:
        write_settled(work, clash(work, "thing", thing, "mark"), "nobody knows this")
    assert refused.value.params["state"] == "irreversible"
    assert shown(small)[thing]["mark"] is Mark.LATE
    with small.read(SYSTEM) as work:
        assert clash(work, "thing", thing, "mark").field == "mark"
