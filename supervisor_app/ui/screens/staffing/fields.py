"""The fields of an employee and the columns of their list; to add one: a line in each."""

from collections.abc import Sequence

from supervisor_app.rules.identity import kind_of
from supervisor_app.rules.section import Section
from supervisor_app.services.employees import EmployeeDraft, EmployeeRow
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.tables.column import Column, Look

Choice = tuple[str, str]


def columns() -> list[Column[EmployeeRow]]:
    """Return the columns of the list of employees."""
    return [
        Column("name", lambda: translate("Staffing", "Name"), lambda r: r.name, 0, Look.STRONG),
        Column("number", lambda: translate("Staffing", "Number"), lambda r: r.number, 90),
        Column("agency", lambda: translate("Staffing", "Agency"), agency_of, 150),
        Column(
            "counter",
            lambda: translate("Staffing", "Counter"),
            lambda r: "" if r.counter is None else num(r.counter),
            80,
            Look.NUMBER,
            order=lambda r: r.counter or 0,
        ),
        Column(
            "section",
            lambda: translate("Staffing", "Section"),
            lambda r: word("section", r.section.value),
            110,
        ),
        Column("post", lambda: translate("Staffing", "Post"), lambda r: r.job_title, 150),
    ]


def fields(agencies: Sequence[Choice]) -> list[Field]:
    """Return the fields of the form; `agencies` are (id, name), the centre itself first."""
    return [
        Field("name", lambda: translate("Staffing", "Name"), required=True),
        Field("number", lambda: translate("Staffing", "Employee number")),
        Field(
            "agency_id",
            lambda: translate("Staffing", "Agency"),
            Kind.CHOICE,
            choices=lambda: agencies,
        ),
        Field(
            "section",
            lambda: translate("Staffing", "Section"),
            Kind.CHOICE,
            choices=lambda: [(one, word("section", one.value)) for one in Section],
        ),
        Field("job_title", lambda: translate("Staffing", "Post")),
        Field("phone", lambda: translate("Staffing", "Phone")),
        Field(
            "identity",
            lambda: translate("Staffing", "Identity number"),
            check=_identity_fault,
            hint=lambda: translate("Staffing", "Kept encrypted; left empty, it stays as it is."),
        ),
    ]


def _identity_fault(value: object) -> str:
    text = str(value or "").strip()
    if not text or kind_of(text):
        return ""
    return translate("Staffing", "Ten digits that begin with 1 or 2; this cannot be a number.")


def agency_of(row: EmployeeRow) -> str:
    """Name the agency of an employee, or the centre."""
    return row.agency or translate("Staffing", "Centre staff")


def draft_of(values: dict[str, object], before: EmployeeRow | None) -> EmployeeDraft:
    """Make a draft of what the form holds; another agency takes the counter away."""
    agency_id = str(values["agency_id"] or "")
    keeps = before is not None and before.agency_id == agency_id
    section = values["section"]
    return EmployeeDraft(
        name=str(values["name"] or ""),
        section=section if isinstance(section, Section) else Section.MEN,
        agency_id=agency_id,
        counter_id=before.counter_id if keeps and before is not None else "",
        job_title=str(values["job_title"] or ""),
        number=str(values["number"] or ""),
        phone=str(values["phone"] or ""),
        identity=str(values["identity"] or ""),
    )
