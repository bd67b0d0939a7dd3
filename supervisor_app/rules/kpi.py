"""The indicators with their definitions, computed from counts and sums; never an average of averages."""

from enum import StrEnum


class Kpi(StrEnum):
    """Every indicator the product computes; to add one: here, its definition and its label."""

    VISITORS = "visitors"
    TRANSACTIONS = "transactions"
    PER_VISITOR = "per_visitor"
    WAIT_MEAN = "wait_mean"
    WAIT_MEDIAN = "wait_median"
    WAIT_P90 = "wait_p90"
    SERVICE_MEAN = "service_mean"
    SERVICE_MEDIAN = "service_median"
    SERVICE_P90 = "service_p90"
    SERVICE_LEVEL = "service_level"
    NO_SHOW = "no_show"
    NOT_PROVIDED = "not_provided"
    SELF_SERVICE = "self_service"
    PRESENCE = "presence"
    SATISFACTION = "satisfaction"
    PRINT_ON_TIME = "print_on_time"
