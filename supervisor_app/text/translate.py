"""Words a person reads, from the catalogue in resources/i18n; Qt-free, no numbers but the count."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from supervisor_app.text.compiled import kept
from supervisor_app.text.numerals import num

Language = Literal["ar", "en"]
_Key = tuple[str, str, str]


class _Choice:
    """Holds the language in force, so that no module rebinds a name."""

    def __init__(self) -> None:
        self.language: Language = "ar"


_CHOICE = _Choice()


def set_language(language: Language) -> None:
    """Put a language in force for every text made from now on; raises ValueError for others."""
    if language not in _PLURAL_RULES:
        raise ValueError(f"no catalogue for the language {language!r}")
    _CHOICE.language = language


def language() -> Language:
    """Tell the language in force."""
    return _CHOICE.language


def is_rtl() -> bool:
    """Tell whether the language in force runs from right to left."""
    return _CHOICE.language == "ar"


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Give the text in the language in force, or the English source where it has none.

    `n` (≥ 0) chooses the plural form and replaces `%n`; other placeholders are the caller's.
    """
    in_force = _CHOICE.language
    forms = _catalogue(in_force).get((context, text, comment))
    if n < 0:
        return forms[0] if forms else text
    if forms is None:
        chosen = text
    else:
        chosen = forms[plural_form(in_force, n)] if len(forms) > 1 else forms[0]
    return chosen.replace("%n", num(n))


def plural_form(language: Language, n: int) -> int:
    """Choose the index of the plural form by the CLDR rule of the language."""
    return _PLURAL_RULES[language](n)


def _arabic_form(n: int) -> int:
    """Choose among zero, one, two, few, many, other (CLDR 46, `ar`)."""
    if n <= 2:  # noqa: PLR2004  zero, one and two are the forms of that index
        return n
    rest = n % 100
    if 3 <= rest <= 10:  # noqa: PLR2004  the range of the rule itself
        return 3
    return 4 if rest > 10 else 5  # noqa: PLR2004  the range of the rule itself


def _english_form(n: int) -> int:
    """Choose among one and other (CLDR 46, `en`)."""
    return 0 if n == 1 else 1


_PLURAL_RULES: Mapping[Language, Callable[[int], int]] = MappingProxyType(
    {"ar": _arabic_form, "en": _english_form}
)


@cache
def _catalogue(language: Language) -> Mapping[_Key, tuple[str, ...]]:
    """Read a language's finished messages once; an absent catalogue is an empty one."""
    path = _catalogue_path(language)
    return MappingProxyType(kept(path, read_messages) if path else {})


def _catalogue_path(language: Language) -> Path | None:
    """Find the catalogue beside the package (checkout) or inside it (installed)."""
    package = Path(__file__).resolve().parent.parent
    for root in (package.parent, package):
        path = root / "resources" / "i18n" / f"supervisor_{language}.ts"
        if path.is_file():
            return path
    return None


def read_messages(path: Path) -> dict[_Key, tuple[str, ...]]:
    """Read (context, source, comment) → forms from a .ts file, leaving out unfinished messages."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415  start-up time: read once and kept

    messages: dict[_Key, tuple[str, ...]] = {}
    root = ET.parse(path).getroot()  # noqa: S314  our own file, delivered with the code
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            numerus = [form.text or "" for form in translation]
            forms = tuple(numerus) if numerus else (translation.text or "",)
            if all(forms):
                key = (name, message.findtext("source", ""), message.findtext("comment", ""))
                messages[key] = forms
    return messages
