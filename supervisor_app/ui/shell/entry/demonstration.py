"""What the permanent banner of a demonstration centre says, on every page and screen."""

from supervisor_app.text.translate import translate


def demonstration_line() -> str:
    """Say that nothing here is real."""
    return translate(
        "Entry", "Demonstration centre: names and figures are invented, nothing leaves it."
    )
