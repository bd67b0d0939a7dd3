"""The halves and wings of a centre, as the seeds name them; what stands in a wing is not here."""

from enum import StrEnum


class Section(StrEnum):
    """Men's and women's section: visitors, counters and figures are kept apart."""

    MEN = "men"
    WOMEN = "women"


class Wing(StrEnum):
    """The six wings of a comprehensive centre."""

    RECEPTION = "reception"
    SUPPORT = "support"
    BACK_OFFICE_PRINTING = "back_office_printing"
    SELF_SERVICE = "self_service"
    E_SERVICES = "e_services"
    SERVICE_DESKS = "service_desks"
