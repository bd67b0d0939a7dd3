"""The first writing into an empty centre: names, sections, periods, rights, first administrator.

Keys, recovery code and folders are the bootstrap's; the demonstration fills itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from supervisor_app.errors import InvalidInput, StoreExists
from supervisor_app.models import Account, Centre, CentreSection, CentreWing, SignInFailure
from supervisor_app.models.base import natural_id
from supervisor_app.rules import password as password_rules
from supervisor_app.rules.rights import SYSTEM, Role
from supervisor_app.rules.section import Section, Wing
from supervisor_app.services import account_keys, accounts, centre, signed_roster
from supervisor_app.services.accounts import AccountDraft
from supervisor_app.services.centre import CentreNames, PeriodDraft
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from supervisor_app.system.secrets import Secrets
from supervisor_app.text.vocabulary import word


@dataclass(frozen=True, slots=True)
class AdministratorDraft:
    """The first person who may sign in: she opens the other accounts."""

    username: str
    full_name: str
    post: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SetUpPlan:
    """Everything that the set-up asked, checked step by step with the functions below."""

    names: CentreNames
    sections: Mapping[Section, str]
    periods: tuple[PeriodDraft, ...]
    administrator: AdministratorDraft


def check_administrator(draft: AdministratorDraft) -> None:
    """Raise InvalidInput for what does not hold, before anything is written."""
    for field_name, text in (("username", draft.username), ("name", draft.full_name)):
        if not text.strip():
            raise InvalidInput(field=field_name, reason="required", value="")
    faults = password_rules.faults(draft.password, draft.username)
    if faults:
        raise InvalidInput(field="password", reason=faults[0].value, value="")


def set_up(desk: Desk, plan: SetUpPlan) -> None:
    """Write the plan as one action; raises InvalidInput, or StoreExists when it has been done."""
    desk.seat(SYSTEM)
    try:
        desk.write(_write, plan)
    finally:
        desk.leave()


def _write(work: Work, plan: SetUpPlan) -> None:
    if accounts.exist(work):
        raise StoreExists(path="")
    check_administrator(plan.administrator)
    if not plan.sections:
        raise InvalidInput(field="section", reason="required", value="")
    names = centre.checked(plan.names)
    work.add(
        Centre(
            id=natural_id("centre", work.centre_id),
            name=names.name.strip(),
            short_name=names.short_name.strip(),
            place=names.place.strip(),
            state_line=names.state_line.strip(),
            emirate_line=names.emirate_line.strip(),
            classification=names.classification,
        )
    )
    _write_places(work, plan)
    centre.store_periods(work, plan.periods)
    accounts.grant_factory_rights(work)
    administrator = plan.administrator
    accounts.add(
        work,
        AccountDraft(
            administrator.username,
            administrator.full_name,
            administrator.post,
            Role.ADMINISTRATOR,
            administrator.password,
        ),
    )


def _write_places(work: Work, plan: SetUpPlan) -> None:
    work.add_all(
        [
            CentreSection(
                id=natural_id("section", section),
                section=section,
                name=name.strip() or word("section", section),
            )
            for section, name in plan.sections.items()
        ]
    )
    work.add_all(
        [
            CentreWing(
                id=natural_id("wing", wing), wing=wing, name=word("wing", wing), position=position
            )
            for position, wing in enumerate(Wing)
        ]
    )


def recover(desk: Desk, username: str, password: str) -> None:
    """Give an administrator a new password after the recovery code has opened the key.

    A password that she was given so on another workstation is taken over instead of renewed again:
    two new ones would shut each other out. The bootstrap has checked the code. Raises InvalidInput
    for another account or a weak password.
    """
    desk.seat(SYSTEM)
    try:
        if not desk.write(_take_over, username, password, desk.secrets).result:
            desk.write(_recover, username, password)
            with desk.store.write(SYSTEM) as work:
                signed_roster.restart(work, desk.secrets)
    finally:
        desk.leave()
    desk.gate.passed(username.strip().casefold())


def _take_over(work: Work, username: str, password: str, secrets: Secrets) -> bool:
    """Believe the password that the account has already; False where it has another one."""
    account = _administrator(work, username)
    if account.first_until is not None or not account_keys.verifies(
        account.password_hash, password
    ):
        return False
    if not signed_roster.adopt(work, secrets, account):
        return False
    _forgive(work, account)
    work.event("password_adopted", account=account.id)
    return True


def _recover(work: Work, username: str, password: str) -> None:
    account = _administrator(work, username)
    account_keys.renew(account, password)
    account.must_change, account.first_until = False, None
    _forgive(work, account)
    work.event("password_recovered", account=account.id)


def _administrator(work: Work, username: str) -> Account:
    name = username.strip().casefold()
    account = work.session.scalars(select(Account).where(Account.username == name)).first()
    if account is None or account.role is not Role.ADMINISTRATOR or account.disabled:
        raise InvalidInput(field="username", reason="not_administrator", value="")
    return account


def _forgive(work: Work, account: Account) -> None:
    failure = work.session.get(SignInFailure, account.username)
    if failure is not None:
        work.delete(failure)
