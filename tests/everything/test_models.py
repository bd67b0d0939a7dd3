"""Every mapped class is stored, journalled, changed, taken back and deleted; a new one is found."""

from typing import Any

import pytest
import sqlalchemy as sa

from supervisor_app import models
from supervisor_app.models.base import Base, Entity, Local
from supervisor_app.rules.rights import Actor
from supervisor_app.store import rebuild, undo
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Unwatched
from tests import factories

# To add one: a class that never leaves this machine, and why.
LOCAL = {
    models.Ticket: "other stations see its roll-ups; its rows stay where they were imported",
    models.SyncRound: "how this machine met the server; what was exchanged is journal",
    models.StationSeen: "what the server told this machine of the others, asked anew each time",
    models.TicketPlace: "numbers of this station's own tickets mean nothing elsewhere",
    models.SignInFailure: "how often somebody failed at this machine is of no use elsewhere",
}
MAPPED = [
    mapper.class_
    for mapper in Base.registry.mappers
    if mapper.class_.__module__.startswith("supervisor_app.")  # other tests map classes too
]
# In one order: every process of a run must name the same tests.
ENTITIES = sorted((kind for kind in MAPPED if issubclass(kind, Entity)), key=lambda k: k.__name__)
KEY = "0123456789abcdef0123456789abcdef"


def fields(thing: Base) -> dict[str, Any]:
    """Read every column of an object but its key."""
    return {name: getattr(thing, name) for name in factories.values(type(thing))}


def stored(store: Store, actor: Actor, kind: type[Entity]) -> dict[str, Any]:
    """Read the one object back from the file."""
    with store.read(actor) as work:
        return fields(work.get(kind, KEY))


def test_each_class_is_offered_by_the_package() -> None:
    """Importing `models` registers every class, and nothing is mapped elsewhere."""
    assert {kind.__name__ for kind in MAPPED} == set(models.__all__)


def test_what_is_local_says_why() -> None:
    """A class leaves the journal only with a reason."""
    assert {kind for kind in MAPPED if issubclass(kind, Local)} == set(LOCAL)


@pytest.mark.parametrize("kind", ENTITIES)
def test_an_entity_is_constrained_by_its_key_alone(kind: type[Entity]) -> None:
    """Entries arrive in any order, so no other constraint could hold."""
    constraints = {type(c) for c in sa.inspect(kind).local_table.constraints}
    assert constraints == {sa.PrimaryKeyConstraint}


@pytest.mark.parametrize("kind", ENTITIES)
def test_every_field_comes_back_as_it_was(
    kind: type[Entity], store: Store, everyone: Actor
) -> None:
    """What is stored is read back with its type, and the journal tells the same."""
    with store.write(everyone) as work:
        work.add(factories.make(kind, id=KEY))
    assert stored(store, everyone, kind) == factories.values(kind)
    assert rebuild.compare(store, Unwatched()) == ()


@pytest.mark.parametrize("kind", ENTITIES)
def test_a_change_of_every_field_is_journalled_and_taken_back(
    kind: type[Entity], store: Store, everyone: Actor
) -> None:
    """Changing all fields is one action; undo brings the old values, undo of undo the new ones."""
    with store.write(everyone) as work:
        work.add(factories.make(kind, id=KEY))
    with store.write(everyone) as change:
        thing = change.get(kind, KEY)
        for name, value in factories.values(kind, 1).items():
            setattr(thing, name, value)
    assert change.touched == {kind.__tablename__}
    assert stored(store, everyone, kind) == factories.values(kind, 1)
    with store.write(everyone) as back:
        undo.revert(back, change.op)
    assert stored(store, everyone, kind) == factories.values(kind)
    with store.write(everyone) as again:
        undo.revert(again, back.op)
    assert stored(store, everyone, kind) == factories.values(kind, 1)
    assert rebuild.compare(store, Unwatched()) == ()


@pytest.mark.parametrize("kind", ENTITIES)
def test_a_deleted_thing_returns(kind: type[Entity], store: Store, everyone: Actor) -> None:
    """Deleting is an action like any other: it is journalled and can be taken back."""
    with store.write(everyone) as work:
        work.add(factories.make(kind, id=KEY))
    with store.write(everyone) as removal:
        removal.delete(removal.get(kind, KEY))
    with store.read(everyone) as work:
        assert work.session.get(kind, KEY) is None
    with store.write(everyone) as back:
        undo.revert(back, removal.op)
    assert stored(store, everyone, kind) == factories.values(kind)
    assert rebuild.compare(store, Unwatched()) == ()


@pytest.mark.parametrize("kind", ENTITIES)
def test_no_field_is_dead(kind: type[Entity], store: Store, everyone: Actor) -> None:
    """Writing the same values again journals nothing; each single change journals one entry."""
    with store.write(everyone) as work:
        work.add(factories.make(kind, id=KEY))
    for name, value in factories.values(kind, 1).items():
        with store.write(everyone) as work:
            setattr(work.get(kind, KEY), name, getattr(work.get(kind, KEY), name))
        assert work.entries == 0, name
        with store.write(everyone) as work:
            setattr(work.get(kind, KEY), name, value)
        assert work.entries == 1, name
