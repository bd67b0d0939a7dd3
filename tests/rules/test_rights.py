"""Roles, the factory setting of their rights, and the actor."""

import pytest

from supervisor_app.rules.rights import DEFAULT_RIGHTS, SYSTEM, Actor, Right, Role


def test_every_role_has_a_factory_setting():
    """No role starts without rights, and none is unknown."""
    assert set(DEFAULT_RIGHTS) == set(Role)
    assert all(DEFAULT_RIGHTS.values())


def test_every_right_is_held_by_some_role():
    """A right that nobody holds could never be used in a new centre."""
    assert frozenset().union(*DEFAULT_RIGHTS.values()) == frozenset(Right)


def test_the_factory_setting_cannot_be_changed_in_place():
    """Roles are changed in the store, never in the program."""
    with pytest.raises(TypeError):
        DEFAULT_RIGHTS[Role.SUPERVISOR] = frozenset()


@pytest.mark.parametrize(
    ("role", "right", "held"),
    [
        (Role.SUPERVISOR, Right.REPRINT, True),
        (Role.SUPERVISOR, Right.READ_AUDIT, True),
        (Role.SUPERVISOR, Right.MANAGE_ACCOUNTS, False),
        (Role.SHIFT_LEAD, Right.MARK_ATTENDANCE, True),
        (Role.SHIFT_LEAD, Right.VIEW_STATISTICS, True),
        (Role.SHIFT_LEAD, Right.ENTER_STATISTICS, False),
        (Role.PRINT_OPERATOR, Right.WORK_PRINT_JOBS, True),
        (Role.PRINT_OPERATOR, Right.REPRINT, False),
        (Role.PRINT_OPERATOR, Right.VIEW_STATISTICS, False),
        (Role.STATISTICS_CLERK, Right.IMPORT_TICKETS, True),
        (Role.STATISTICS_CLERK, Right.VIEW_STAFF, False),
        (Role.EMIRATE_VIEWER, Right.VIEW_REPORTS, True),
        (Role.EMIRATE_VIEWER, Right.VIEW_STAFF, False),
        (Role.ADMINISTRATOR, Right.MANAGE_ACCOUNTS, True),
        (Role.ADMINISTRATOR, Right.ENTER_STATISTICS, False),
    ],
)
def test_the_role_matrix_of_the_reliability_page_holds(role, right, held):
    """Need to know: each role holds exactly what its row of the matrix allows."""
    assert (right in DEFAULT_RIGHTS[role]) is held


def test_an_actor_may_only_what_it_holds_now():
    """The actor's own rights decide, not its role's factory setting."""
    actor = Actor("a1", "سارة الحربي", Role.SUPERVISOR, frozenset({Right.EXPORT}))
    assert actor.may(Right.EXPORT)
    assert not actor.may(Right.REPRINT)


def test_the_system_may_everything():
    """Set-up runs before anybody has an account."""
    assert all(SYSTEM.may(right) for right in Right)


def test_every_value_is_its_lower_case_name():
    """Stored values are what the contract between layers says they are."""
    assert all(member.value == member.name.lower() for kind in (Role, Right) for member in kind)
