"""The log file: rotating, small, and without personal data even where an error carries some."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "supervisor_app"
FILE = "supervisor.log"
_BYTES = 1_000_000
_KEPT = 5

# Our own words are English: a run of Arabic letters came from data, most often a person's name.
_ARABIC = re.compile(r"[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]+")
# Identity and phone numbers in every digit that people type.
_NUMBER = re.compile(r"(?<![0-9A-Fa-f])[0-9\u0660-\u0669\u06F0-\u06F9]{9,}(?![0-9A-Fa-f])")


def scrub(text: str) -> str:
    """Return the text with Arabic words and long numbers blotted out."""
    return _ARABIC.sub("▒", _NUMBER.sub("#", text))


class ScrubbingFormatter(logging.Formatter):
    """Formats a record, its traceback among it, and blots out what may be personal."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the finished, scrubbed text."""
        return scrub(super().format(record))


def open_log(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Write this product's records to files in the folder; `close_log` takes what this returns."""
    handler = RotatingFileHandler(
        folder / FILE, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(
        ScrubbingFormatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    )
    logger = logging.getLogger(NAME)
    logger.addHandler(handler)
    logger.setLevel(level)
    return handler


def close_log(handler: logging.Handler) -> None:
    """Stop writing and close the file."""
    logging.getLogger(NAME).removeHandler(handler)
    handler.close()
