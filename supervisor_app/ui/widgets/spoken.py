"""Facts joined into what a screen reader says; what is seen stands elsewhere."""

from supervisor_app.text.bidi import strip_controls
from supervisor_app.text.translate import translate


def spoken(*facts: str) -> str:
    """Join the facts that are not empty with the comma of the language, without bidi marks."""
    comma = translate("Widgets", ", ", "between facts that are read aloud")
    return strip_controls(comma.join(fact for fact in facts if fact))
