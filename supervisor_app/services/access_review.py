"""The review of access: every account with role, rights, last sign-in and what it never used."""

import csv
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

from sqlalchemy import func, select

from supervisor_app.models import AccessReview, Account, RoleGrant, SignIn
from supervisor_app.models.base import new_id
from supervisor_app.rules.rights import Right, Role
from supervisor_app.services import deputies, proofs
from supervisor_app.services.deputies import Deputising
from supervisor_app.services.desk import Desk
from supervisor_app.services.noting import only_notes
from supervisor_app.services.proofs import Sensitive
from supervisor_app.store.work import Work
from supervisor_app.system.atomic import atomic_write
from supervisor_app.text.formats import gregorian
from supervisor_app.text.spreadsheet import inert
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word

REVIEW_DAYS = 90
DUE_AFTER = timedelta(days=REVIEW_DAYS)


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One account under review; `unused` are rights that no session of the last 90 days used."""

    id: str
    username: str
    full_name: str
    role: Role
    disabled: bool
    rights: tuple[str, ...]
    last_sign_in: datetime | None
    sign_ins: int
    unused: tuple[str, ...]
    deputising: Deputising | None = None


@dataclass(frozen=True, slots=True)
class ReviewState:
    """When the access was last reviewed and by whom; `due` where that is longer ago than it may."""

    by: str
    at: datetime | None
    due: bool


def state(work: Work) -> ReviewState:
    """Return the newest review and whether the next one is due; a centre without one owes it."""
    work.require(Right.MANAGE_ACCOUNTS)
    last = work.session.scalars(
        select(AccessReview).order_by(AccessReview.reviewed_at.desc()).limit(1)
    ).first()
    if last is None:
        return ReviewState("", None, due=True)
    at = last.reviewed_at.astimezone(work.now().tzinfo)
    by = deputies.names(work).get(last.reviewed_by, "")
    return ReviewState(by, at, due=work.now() - at >= DUE_AFTER)


def confirm(work: Work, note: str = "") -> ReviewState:
    """Write down that the actor has reviewed every account as it stands, after the password."""
    rows = review(work)
    proofs.ask(work, Sensitive.ACCOUNTS)
    work.add(
        AccessReview(
            id=new_id(),
            reviewed_by=work.actor.account_id,
            reviewed_at=work.now(),
            accounts=len(rows),
            fingerprint=hashlib.sha256(as_csv(rows).encode()).hexdigest(),
            note=note.strip(),
        )
    )
    return state(work)


def review(work: Work) -> tuple[AccessRow, ...]:
    """Return every account, the ones that were not used for longest first."""
    work.require(Right.MANAGE_ACCOUNTS)
    grants = {row.role: row.rights for row in work.session.scalars(select(RoleGrant))}
    since = work.now() - timedelta(days=REVIEW_DAYS)
    newest = select(SignIn.account_id, func.max(SignIn.at)).group_by(SignIn.account_id)
    last: dict[str, datetime] = {row[0]: row[1] for row in work.session.execute(newest)}
    used: dict[str, set[str]] = {}
    count: dict[str, int] = {}
    for account_id, names in work.session.execute(
        select(SignIn.account_id, SignIn.rights_used).where(SignIn.at >= since)
    ):
        used.setdefault(account_id, set()).update(names or ())
        count[account_id] = count.get(account_id, 0) + 1
    zone, called = work.now().tzinfo, deputies.names(work)
    rows = [
        AccessRow(
            account.id,
            account.username,
            account.full_name,
            account.role,
            account.disabled,
            tuple(grants.get(account.role, ())),
            last[account.id].astimezone(zone) if account.id in last else None,
            count.get(account.id, 0),
            tuple(
                name
                for name in grants.get(account.role, ())
                if name not in used.get(account.id, set())
            ),
            deputies.shown(work, account, called),
        )
        for account in work.session.scalars(select(Account))
    ]
    return tuple(sorted(rows, key=_by_last))


def export(desk: Desk, target: Path) -> Path:
    """Write the review as CSV where a person chose, after the password; journalled."""
    desk.write(_export, target)
    return target


def lone_administrator(work: Work) -> bool:
    """Tell whether only one administrator could sign in: then nobody checks or replaces her."""
    work.require(Right.MANAGE_ACCOUNTS)
    able = select(func.count()).where(
        Account.role == Role.ADMINISTRATOR, Account.disabled.is_(False)
    )
    return (work.session.scalar(able) or 0) < 2  # noqa: PLR2004  one and a second


def as_csv(rows: tuple[AccessRow, ...]) -> str:
    """Return the review in the language in force, one line an account."""
    out = StringIO()
    lines = csv.writer(out)
    lines.writerow(
        [
            translate("AccessReview", "User name"),
            translate("AccessReview", "Name"),
            translate("AccessReview", "Role"),
            translate("AccessReview", "State"),
            translate("AccessReview", "Deputy until"),
            translate("AccessReview", "Last sign-in"),
            translate("AccessReview", "Sign-ins in 90 days"),
            translate("AccessReview", "Rights"),
            translate("AccessReview", "Rights not used in 90 days"),
        ]
    )
    on, off = translate("AccessReview", "active"), translate("AccessReview", "switched off")
    for row in rows:
        lines.writerow(
            [
                *inert((row.username, row.full_name)),
                word("role", row.role),
                off if row.disabled else on,
                gregorian(row.deputising.last) if row.deputising else "",
                gregorian(row.last_sign_in.date()) if row.last_sign_in else "",
                row.sign_ins,
                "؛ ".join(word("right", name) for name in row.rights),
                "؛ ".join(word("right", name) for name in row.unused),
            ]
        )
    return out.getvalue()


@only_notes
def _export(work: Work, target: Path) -> None:
    rows, last = review(work), state(work)
    proofs.ask(work, Sensitive.EXPORT)
    work.event("access_review_export", accounts=len(rows), file=target.name)
    out = StringIO()
    foot = csv.writer(out)
    foot.writerow([])
    by, day = translate("AccessReview", "Reviewed by"), translate("AccessReview", "Reviewed on")
    foot.writerow([by, *inert((last.by,)), day, gregorian(last.at.date()) if last.at else ""])
    atomic_write(target, (as_csv(rows) + out.getvalue()).encode("utf-8-sig"))


def _by_last(row: AccessRow) -> tuple[bool, float, str]:
    at = row.last_sign_in
    return at is not None, at.timestamp() if at else 0.0, row.username
