"""The review of access: all accounts, last sign-in, rights that nobody used, taken out as CSV."""

import csv
from pathlib import Path

import pytest

from supervisor_app.errors import NotAllowed, ReauthNeeded
from supervisor_app.services import access_review, accounts, employees, sign_in
from supervisor_app.services.access_review import ReviewState
from supervisor_app.services.demo.create import DEMO_PASSWORD, demo_accounts
from supervisor_app.services.desk import Desk
from supervisor_app.system.clock import FixedClock


def test_the_review_lists_everybody_and_what_she_never_used(demo: Desk) -> None:
    """Who was here comes last and has used what she used; nobody is left out."""
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    demo.read(employees.employees)
    sign_in.sign_out(demo)
    accounts.seat_without_password(demo, "administrator")
    rows = demo.read(access_review.review)
    assert {row.username for row in rows} == {one.username for one in demo_accounts()}
    last = rows[-1]
    assert (last.username, last.last_sign_in, last.sign_ins) == ("supervisor", demo.clock.now(), 1)
    assert "view_staff" not in last.unused
    assert "edit_roster" in last.unused
    assert all(row.last_sign_in is None and row.unused == row.rights for row in rows[:-1])
    assert demo.read(access_review.lone_administrator)


def test_the_review_is_the_administrators_and_leaves_with_a_proof(
    demo: Desk, tmp_path: Path
) -> None:
    """The supervisor has no part in it; the file has one line an account and no formula."""
    with pytest.raises(NotAllowed):
        demo.read(access_review.review)
    accounts.seat_without_password(demo, "administrator")
    draft = accounts.AccountDraft("=cmd", "=1+1", "", accounts.Role.EMIRATE_VIEWER, "قهوة الصباح 7")
    demo.write(accounts.add, draft)
    accounts.sign_in(demo, "administrator", DEMO_PASSWORD)
    with pytest.raises(ReauthNeeded):
        access_review.export(demo, tmp_path / "review.csv")
    sign_in.prove(demo, DEMO_PASSWORD)
    access_review.export(demo, tmp_path / "review.csv")
    with (tmp_path / "review.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert len(lines) == 1 + len(demo_accounts()) + 1 + 2
    assert lines[-1][1::2] == ["", ""]
    assert not any(cell.startswith("=") for line in lines for cell in line)


def test_a_review_is_written_down_and_due_again(demo: Desk, tmp_path: Path) -> None:
    """By whom and when, after the password; after ninety days the next one is due."""
    accounts.sign_in(demo, "administrator", DEMO_PASSWORD)
    assert demo.read(access_review.state) == ReviewState("", None, due=True)
    with pytest.raises(ReauthNeeded):
        demo.write(access_review.confirm)
    sign_in.prove(demo, DEMO_PASSWORD)
    done = demo.write(access_review.confirm, " فُحصت كلها ").result
    assert done == ReviewState(demo.actor.name, demo.clock.now(), due=False)
    access_review.export(demo, tmp_path / "review.csv")
    assert demo.actor.name in (tmp_path / "review.csv").read_text(encoding="utf-8-sig")
    assert isinstance(demo.clock, FixedClock)
    demo.clock.advance(access_review.DUE_AFTER)
    assert demo.read(access_review.state).due
