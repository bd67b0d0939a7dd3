"""Who answers for an agency: its liaison officer and the deputies; calling is a step of a case."""

from dataclasses import dataclass

from sqlalchemy import func, select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Agency, AgencyContact
from supervisor_app.models.base import new_id
from supervisor_app.rules.rights import Right
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A representative as it is typed."""

    name: str
    post: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One representative; the first is the liaison officer, the others deputise in order."""

    id: str
    name: str
    post: str
    phone: str


def contacts(work: Work, agency_id: str) -> tuple[ContactRow, ...]:
    """Return an agency's representatives of today, the liaison officer first."""
    work.require(Right.VIEW_BOARD)
    rows = work.session.execute(
        select(AgencyContact.id, AgencyContact.name, AgencyContact.post, AgencyContact.phone)
        .where(
            AgencyContact.agency_id == agency_id,
            AgencyContact.active_until.is_(None) | (AgencyContact.active_until >= work.today()),
        )
        .order_by(AgencyContact.position, AgencyContact.id)
    )
    return tuple(ContactRow(*row) for row in rows)


def put(work: Work, agency_id: str, draft: ContactDraft, contact_id: str = "") -> str:
    """Add a representative, or change the one named, and return the id.

    Raises InvalidInput without a name, NotFound.
    """
    work.require(Right.EDIT_CATALOGUE)
    work.get(Agency, agency_id)
    if not draft.name.strip():
        raise InvalidInput(field="name", reason="required", value="")
    values = {
        "name": " ".join(draft.name.split()),
        "post": draft.post.strip(),
        "phone": draft.phone.strip(),
    }
    if contact_id:
        row = work.get(AgencyContact, contact_id)
        for name, value in values.items():
            setattr(row, name, value)
        return contact_id
    last = work.session.scalar(
        select(func.max(AgencyContact.position)).where(AgencyContact.agency_id == agency_id)
    )
    position = 0 if last is None else last + 1
    contact_id = new_id()
    work.add(AgencyContact(id=contact_id, agency_id=agency_id, position=position, **values))
    return contact_id


def end(work: Work, contact_id: str) -> None:
    """Let a representative go; past calls keep the name. Raises NotFound."""
    work.require(Right.EDIT_CATALOGUE)
    row = work.get(AgencyContact, contact_id)
    row.active_until = work.today().fromordinal(work.today().toordinal() - 1)
