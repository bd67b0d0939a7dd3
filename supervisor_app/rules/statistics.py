"""Channels, sources and measures of the daily figures, and how a typed figure is judged."""

from enum import StrEnum


class Channel(StrEnum):
    """Where a visitor was served."""

    RECEPTION = "reception"
    DESK = "desk"
    SELF_SERVICE = "self_service"
    E_SERVICE = "e_service"
    DRIVE_THROUGH = "drive_through"


class Source(StrEnum):
    """Where a figure came from."""

    TYPED = "typed"
    IMPORTED = "imported"


class Measure(StrEnum):
    """What one cell of the entry grid counts."""

    ARRIVED = "arrived"
    SERVED = "served"
    NOT_PROVIDED = "not_provided"
    NOT_CAPTURED = "not_captured"
    ELDERLY = "elderly"
    DISABILITY = "disability"


class Verdict(StrEnum):
    """How a typed figure is judged while it is typed."""

    OK = "ok"
    OUTLIER = "outlier"
    IMPOSSIBLE = "impossible"
    MISSING = "missing"
    NOT_OFFERED = "not_offered"
