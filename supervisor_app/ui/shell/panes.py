"""Going from part to part of the window with F6; what the parts are is the screen's."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

TAB = Qt.FocusReason.TabFocusReason


def next_pane(panes: Sequence[QWidget], focused: QWidget | None, step: int) -> None:
    """Put the focus into the next part that can take it, round and round."""
    open_panes = [pane for pane in panes if pane.isVisible() and _entry(pane) is not None]
    if not open_panes:
        return
    held = [n for n, pane in enumerate(open_panes) if focused is not None and _holds(pane, focused)]
    start = held[-1] if held else (-1 if step > 0 else 0)
    target = _entry(open_panes[(start + step) % len(open_panes)])
    if target is not None:
        target.setFocus(TAB)


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)


def _entry(pane: QWidget) -> QWidget | None:
    """Find what takes the focus of a part: itself, or the first inside in the order of Tab."""
    if _takes_focus(pane):
        return pane
    at = pane.nextInFocusChain()
    while at is not None and at is not pane:
        if pane.isAncestorOf(at) and _takes_focus(at):
            return at
        at = at.nextInFocusChain()
    return None


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and (
        widget.isVisible() and widget.isEnabled()
    )
