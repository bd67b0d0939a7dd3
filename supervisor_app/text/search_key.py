"""Keys under which names are found and ordered whatever their spelling; stored, never shown."""

import re
import unicodedata

from supervisor_app.text.bidi import strip_controls
from supervisor_app.text.numerals import fold_digits

_TASHKEEL_AND_TATWEEL = dict.fromkeys(
    (0x0640, 0x0670, *range(0x0610, 0x061B), *range(0x064B, 0x0660), *range(0x06D6, 0x06EE))
)
_SEARCH_LETTERS = str.maketrans("أإآٱىئیؤکة", "اااايييوكه")
# ICU's Arabic order, the dictionaries' own: every hamza counts as alif, آ as two, ة as ت.
_SORT_LETTERS = str.maketrans(dict(zip("ءأإٱؤئىیکة", "ااااااييكت", strict=True)) | {"آ": "اا"})
_SERVANT_OF = re.compile(r"\bعبد ال")
_NOT_WORD = re.compile(r"[\W_]+")
_ARTICLE = "ال"
_NUMBER = re.compile(r"\d+", re.ASCII)
_NUMBER_WIDTH = 12
# ICU's Arabic order puts Arabic letters before Latin ones; the private area lies behind them all.
_LATIN_LAST = {ord(letter): 0xE000 + ord(letter) for letter in "abcdefghijklmnopqrstuvwxyz"}


def _common(text: str) -> str:
    """Fold presentation forms, vowel marks, digits, case and direction marks, not letters."""
    plain = unicodedata.normalize("NFKC", strip_controls(text))
    return fold_digits(plain.translate(_TASHKEEL_AND_TATWEEL)).casefold()


def fold_letters(text: str) -> str:
    """Fold the spellings that people do not tell apart (أ إ آ, ى ي, ة ه …), words left whole."""
    return _NOT_WORD.sub(" ", _common(text).translate(_SEARCH_LETTERS)).strip()


def search_key(text: str) -> str:
    """Build the stored key: folded words without their article, each led by a space.

    The leading space lets SQL ask for a word's beginning: ``key LIKE '% ' || token || '%'``.
    """
    return "".join(f" {token}" for token in _tokens(text))


def query_tokens(text: str) -> tuple[str, ...]:
    """Fold what a person typed into the word beginnings that must all stand in the key."""
    return tuple(token for token in _tokens(text) if token != _ARTICLE)


def matches(key: str, tokens: tuple[str, ...]) -> bool:
    """Tell whether each word beginning stands in a stored key."""
    return all(f" {token}" in key for token in tokens)


def sort_key(text: str) -> str:
    """Build the stored key of the reading order: letters folded, numbers by value, Latin last."""
    padded = _NUMBER.sub(lambda found: found[0].zfill(_NUMBER_WIDTH), _common(text))
    letters = _NOT_WORD.sub(" ", padded).strip().translate(_SORT_LETTERS).translate(_LATIN_LAST)
    # The text itself decides between equal keys, so that an order never depends on the machine.
    return f"{letters}\x1f{text}"


def _tokens(text: str) -> list[str]:
    """Split folded text into words without their article."""
    folded = _SERVANT_OF.sub("عبدال", fold_letters(text))
    return [
        word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) else word
        for word in folded.split()
    ]
