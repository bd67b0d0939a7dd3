"""Words for the columns of lists of agencies, services and employees, in Arabic and English.

To add one: the word in its line below; spelling variants need no line of their own.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class TableKind(StrEnum):
    """What a list holds."""

    AGENCIES = "agencies"
    SERVICES = "services"
    EMPLOYEES = "employees"


_NAME = ("name", "full name", "الاسم", "اسم")
_CODE = ("code", "id", "الرمز", "رمز", "الكود")
_AGENCY = ("agency", "agency name", "department", "organization", "الجهة", "اسم الجهة")
_SECTION = ("section", "gender", "القسم", "الجنس")

HEADERS: Mapping[TableKind, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        TableKind.AGENCIES: {
            "name": (*_NAME, *_AGENCY),
            "short_name": ("short name", "abbreviation", "الاسم المختصر", "المختصر"),
            "code": (*_CODE, "agency code", "رمز الجهة"),
        },
        TableKind.SERVICES: {
            "agency": (*_AGENCY, "agency code", "رمز الجهة"),
            "name": (*_NAME, "service", "service name", "الخدمة", "اسم الخدمة"),
            "code": (*_CODE, "service code", "رمز الخدمة"),
            "channels": ("channels", "channel", "القنوات", "القناة"),
        },
        TableKind.EMPLOYEES: {
            "name": (*_NAME, "employee", "employee name", "الموظف", "اسم الموظف"),
            "number": ("number", "employee no", "employee number", "الرقم", "الرقم الوظيفي"),
            "agency": _AGENCY,
            "section": _SECTION,
            "job_title": ("job title", "post", "title", "المسمى", "المسمى الوظيفي", "الوظيفة"),
            "counter": ("counter", "counter no", "desk", "window", "الشباك", "رقم الشباك"),
            "phone": ("phone", "mobile", "الهاتف", "الجوال"),
        },
    }
)
# Without these a row tells nothing.
NEEDED: Mapping[TableKind, tuple[str, ...]] = MappingProxyType(
    {
        TableKind.AGENCIES: ("name",),
        TableKind.SERVICES: ("agency", "name"),
        TableKind.EMPLOYEES: ("name",),
    }
)
