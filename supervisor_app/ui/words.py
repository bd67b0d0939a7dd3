"""Language, digits and dates by this machine's settings; no Qt, so that a start begins with it."""

from supervisor_app.system import settings as keys
from supervisor_app.system.settings import Settings
from supervisor_app.text.numerals import Formats, configure
from supervisor_app.text.translate import set_language


def choose_words(chosen: Settings) -> None:
    """Put the chosen language and formats in force for every text made from now on."""
    set_language("en" if chosen.get(keys.LANGUAGE) == "en" else "ar")
    gregorian_first = chosen.get(keys.DATE_ORDER) == "gregorian_first"
    configure(
        Formats(
            digits="arabic" if chosen.get(keys.DIGITS) == "arabic" else "latin",
            date_order="gregorian_first" if gregorian_first else "hijri_first",
        )
    )
