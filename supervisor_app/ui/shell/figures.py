"""The front page's figures in words; how they are drawn is not here, and no Qt."""

from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.text.formats import MISSING, duration_minutes, num
from supervisor_app.text.translate import translate


def product_name() -> str:
    """Name the program where no centre is open yet."""
    return translate("Entry", "Centre Supervisor")


def product_line() -> str:
    """Say in a few words what the program is."""
    return translate("Entry", "The back office of a one-stop service centre")


def figures(board: BoardFigures) -> tuple[tuple[str, str, str], ...]:
    """Return the board's figures: what each is, its value, its unit ("" without one)."""
    mean, share = board.mean_service_seconds, board.satisfied_percent
    return (
        (translate("Entry", "Visitors"), _count(board.visitors), ""),
        (translate("Entry", "Completed transactions"), _count(board.served), ""),
        (
            translate("Entry", "Mean service time"),
            MISSING if mean is None else duration_minutes(mean),
            "" if mean is None else translate("Entry", "minutes"),
        ),
        (
            translate("Entry", "Satisfaction"),
            MISSING if share is None else num(share, 1),
            "" if share is None else "%",
        ),
        (translate("Entry", "Documents awaiting hand-over"), num(board.print_waiting), ""),
    )


def _count(value: int | None) -> str:
    return MISSING if value is None else num(value)
