"""Use cases that only note what was taken out: they may run where nothing can be kept."""

from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])
_MARK = "only_notes"


def only_notes(use_case: F) -> F:
    """Mark a use case that writes no more than that something was drawn, shown or taken out."""
    setattr(use_case, _MARK, True)
    return use_case


def may_run_read_only(use_case: Callable[..., object]) -> bool:
    """Tell whether a use case was marked so."""
    return getattr(use_case, _MARK, False)
