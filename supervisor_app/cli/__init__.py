"""The command line: the same services as the window; without a command it opens the window.

Exit codes: 0 done, 2 wrong usage, 3 a known error in one sentence, 1 only for a bug.
"""

import argparse
import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from supervisor_app import __version__
from supervisor_app.cli import audit, backup, join, server, station, store, sync
from supervisor_app.cli.outlet import complain, speak_utf8
from supervisor_app.errors import KnownError
from supervisor_app.system.display import need_display
from supervisor_app.system.paths import default_folder, home_override
from supervisor_app.text.messages import sentence
from supervisor_app.text.parse import parse_date
from supervisor_app.text.translate import set_language, translate

KNOWN = 3
# The window's own least size; ui.shell.window is not imported for it, because it brings Qt.
LEAST_WIDTH, LEAST_HEIGHT = 1294, 601
_LARGEST = (7680, 4320)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; a bug leaves as the exception that it is."""
    speak_utf8()
    arguments = _parser().parse_args(argv)
    set_language(arguments.lang or "ar")
    try:
        return int(arguments.run(arguments))
    except KnownError as error:
        complain(sentence(error).line)
    except KeyboardInterrupt:
        complain(translate("Cli", "Stopped; nothing half-done was kept."))
    return KNOWN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="Centre Supervisor, مشرف المركز")
    parser.add_argument("--version", action="version", version=__version__)
    _common(parser)
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(metavar="COMMAND")
    _demo(commands.add_parser("demo", help="create the demonstration centre"))
    _import(commands.add_parser("import", help="read agencies, services, employees or tickets"))
    _report(commands.add_parser("report", help="write a report as a PDF"))
    _screenshots(commands.add_parser("screenshots", help="write a picture of every screen"))
    for noun in (backup, store):
        noun.add_parsers(commands, partial(_common, inner=True), _acting)
    server.add_parsers(commands, partial(_common, inner=True))
    join.add_parser(commands, partial(_common, inner=True))
    station.add_parsers(commands, partial(_common, inner=True), _acting)
    sync.add_parser(commands, partial(_common, inner=True), _acting)
    audit.add_parser(commands, partial(_common, inner=True), _acting)
    _check(commands.add_parser("check", help="check database, journal and rows"))
    return parser


def _common(parser: argparse.ArgumentParser, *, inner: bool = False) -> None:
    """Add the options of every command; inside a command they do not undo what stood before it."""
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="the centre's folder (left out: the platform's own)",
        default=argparse.SUPPRESS if inner else home_override() or default_folder(),
    )
    parser.add_argument(
        "--lang",
        choices=("ar", "en"),
        help="the language of what is said (left out: Arabic)",
        default=argparse.SUPPRESS if inner else None,
    )


def _acting(parser: argparse.ArgumentParser) -> None:
    """Add who acts, for a real centre; on the demonstration its supervisor does."""
    parser.add_argument("--user", default="", help="the account that acts")
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    parser.add_argument("--json", action="store_true", help="print figures as JSON")


def _demo(parser: argparse.ArgumentParser) -> None:
    _common(parser, inner=True)
    parser.add_argument("--days", type=_positive, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--if-new", action="store_true", help="do nothing where a centre is there already"
    )
    parser.set_defaults(run=_run_demo)


def _import(parser: argparse.ArgumentParser) -> None:
    _common(parser, inner=True)
    parser.add_argument("what", choices=("agencies", "services", "employees", "tickets"))
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--mapping", default="", metavar="NAME", help="a remembered column mapping")
    parser.add_argument("--dry-run", action="store_true", help="read and report, change nothing")
    _acting(parser)
    parser.set_defaults(run=_run_import)


def _report(parser: argparse.ArgumentParser) -> None:
    _common(parser, inner=True)
    parser.add_argument("kind", choices=("daily",))
    parser.add_argument(
        "--date",
        metavar="YYYY-MM-DD",
        type=_day,
        help="the day, in either calendar (left out: the last one with figures)",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    _acting(parser)
    parser.set_defaults(run=_run_report)


def _screenshots(parser: argparse.ArgumentParser) -> None:
    _common(parser, inner=True)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", default="1366x768", type=_size, metavar="WxH")
    _acting(parser)
    parser.set_defaults(run=_run_screenshots)


def _check(parser: argparse.ArgumentParser) -> None:
    _common(parser, inner=True)
    _acting(parser)
    parser.set_defaults(run=_run_check)


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 on, not {text!r}")
    return int(text)


def _day(text: str) -> date:
    day = parse_date(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"no such day: {text!r}")
    return day


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", text)
    width, height = (int(side) for side in match.groups()) if match else (0, 0)
    widest, highest = _LARGEST
    if not (LEAST_WIDTH <= width <= widest and LEAST_HEIGHT <= height <= highest):
        least = f"{LEAST_WIDTH}x{LEAST_HEIGHT}"
        raise argparse.ArgumentTypeError(f"from {least} to {widest}x{highest}, not {text!r}")
    return width, height


def _window(arguments: argparse.Namespace) -> int:
    need_display()
    from supervisor_app.app import main as window  # noqa: PLC0415  start-up time: Qt

    return window(arguments.data, arguments.lang)


def _run_demo(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import commands  # noqa: PLC0415  start-up time: the database

    return commands.demo(arguments)


def _run_import(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import commands  # noqa: PLC0415  start-up time: the database

    return commands.import_file(arguments)


def _run_report(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import commands  # noqa: PLC0415  start-up time: the database

    return commands.report(arguments)


def _run_check(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import commands  # noqa: PLC0415  start-up time: the database

    return commands.check(arguments)


def _run_screenshots(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import pictures  # noqa: PLC0415  start-up time: Qt

    return pictures.screenshots(arguments)
