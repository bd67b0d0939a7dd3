"""One print job's history: who, when, why, and what contradicts itself."""

import datetime as dt

import pytest

from supervisor_app.errors import NotAllowed, NotFound
from supervisor_app.models import PrintEvent
from supervisor_app.models.base import new_id
from supervisor_app.rules.job_history import JobConflictKind
from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.services import print_history, print_jobs
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from tests.services.print_centre import REASON, agency, job_in


def test_a_history_tells_each_step_in_order(demo: Desk) -> None:
    """What was done, by whom, when and why, oldest first."""
    facts = job_in(demo, JobState.PRINTING, agency(demo, "جهة جديدة"))
    demo.write(print_jobs.advance, facts.id, JobEvent.SPOIL, REASON)
    found = demo.read(print_history.job, facts.id)
    events = [JobEvent.RECEIVED, JobEvent.START, JobEvent.SPOIL]
    assert [one.event for one in found.steps] == events
    assert {one.who for one in found.steps} == {demo.actor.name}
    assert {one.at for one in found.steps} == {demo.clock.now()}
    assert [one.reason for one in found.steps] == ["", REASON, REASON]
    assert (found.row.spoiled, found.agency_name, found.conflicts) == (1, "جهة جديدة", ())


def test_an_account_that_is_not_known_here_has_no_name(new_centre: Desk) -> None:
    """The step of somebody whose account has not arrived is told without a name."""
    facts = job_in(new_centre, JobState.QUEUED, agency(new_centre))
    assert new_centre.read(print_history.job, facts.id).steps[0].who == ""


def test_a_job_that_is_not_there_is_not_found(new_centre: Desk) -> None:
    """The history of nothing is an error that can be shown."""
    with pytest.raises(NotFound):
        new_centre.read(print_history.job, "nothing")


def test_a_history_needs_its_right(new_centre: Desk) -> None:
    """Without the right to see print jobs nothing is told."""
    new_centre.seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset()))
    with pytest.raises(NotAllowed):
        new_centre.read(print_history.job, "nothing")


def test_two_hand_overs_are_told(new_centre: Desk) -> None:
    """The step of another workstation that also gave the document away is a finding."""
    facts = job_in(new_centre, JobState.HANDED_OVER, agency(new_centre))

    def arrive(work: Work) -> None:
        work.add(
            PrintEvent(
                id=new_id(),
                job_id=facts.id,
                event=JobEvent.HAND_OVER,
                from_state="ready",
                to_state=JobState.HANDED_OVER,
                at=work.now() - dt.timedelta(seconds=5),
                account_id="other",
                generation=0,
                settles=[],
            )
        )

    new_centre.write(arrive)
    kinds = [one.kind for one in new_centre.read(print_history.job, facts.id).conflicts]
    assert kinds == [JobConflictKind.DOUBLE_HANDOVER]
