"""Two administrators watch each other: what one did to accounts waits for the other's look."""

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed, NotFound
from supervisor_app.rules.rights import Role
from supervisor_app.services import account_changes, accounts, deputies, sign_in
from supervisor_app.services.demo_password import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from tests.services.terms import account_of, term_of

SECOND = "صباح الخير 12"


def test_what_another_did_waits_until_it_is_seen(demo: Desk) -> None:
    """Her own changes, passwords and demonstrations of nobody are not in the list."""
    accounts.sign_in(demo, "administrator", DEMO_PASSWORD)
    sign_in.prove(demo, DEMO_PASSWORD)
    draft = accounts.AccountDraft("huda", "هدى الثانية", "", Role.ADMINISTRATOR, SECOND)
    demo.write(accounts.add, draft)
    lead = account_of(demo, Role.SHIFT_LEAD)
    demo.write(deputies.grant, lead, term_of(demo))
    op = demo.write(accounts.switch, lead, disabled=True).op
    assert demo.read(account_changes.by_others) == ()
    with pytest.raises(InvalidInput):
        demo.write(account_changes.see, op)
    first = demo.actor.name
    accounts.sign_in(demo, "huda", SECOND)
    rows = demo.read(account_changes.by_others)
    assert [(one.who, one.made, one.seen_by) for one in rows] == [
        (first, False, ""),
        (first, False, ""),
        (first, True, ""),
    ]
    assert rows[0].fields == ("disabled",)
    assert demo.read(account_changes.unseen) == 3
    demo.write(account_changes.see, op)
    demo.write(account_changes.see, op)
    assert demo.read(account_changes.unseen) == 2
    assert demo.read(account_changes.by_others)[0].seen_by == "هدى الثانية"
    demo.write(accounts.change_own_password, SECOND, "مساء النور 34")
    accounts.sign_in(demo, "administrator", DEMO_PASSWORD)
    assert demo.read(account_changes.by_others) == ()


def test_only_administrators_look_and_only_at_changes_of_accounts(demo: Desk) -> None:
    """An action that is none is not there to be seen."""
    with pytest.raises(NotAllowed):
        demo.read(account_changes.by_others)
    accounts.seat_without_password(demo, "administrator")
    with pytest.raises(NotFound):
        demo.write(account_changes.see, "0" * 26)
