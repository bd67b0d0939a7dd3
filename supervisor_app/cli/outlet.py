"""What commands say and where: UTF-8 always, results on standard output, faults on the other."""

import io
import json
import os
import sys


def speak_utf8() -> None:
    """Write Arabic whatever the locale of the machine says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")


def tell(line: object) -> None:
    """Write one line of a result; where nobody reads on, the rest is dropped."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        # The interpreter flushes once more at its end, and must not fail then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell_json(value: object) -> None:
    """Write a result for other programs; dates and the like as ISO text."""
    tell(json.dumps(value, ensure_ascii=False, default=str))


def complain(line: str) -> None:
    """Write one line about what went wrong."""
    print(line, file=sys.stderr)
