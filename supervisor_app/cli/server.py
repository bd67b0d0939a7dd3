"""Parsing of `main.py server …`: setting up and looking after a server; the work is elsewhere."""

import argparse
from collections.abc import Callable
from pathlib import Path

Common = Callable[[argparse.ArgumentParser], None]
_PORT = 5432
_LONGEST_WINDOW = 90


def add_parsers(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common
) -> None:
    """Add `server init|enrol|revoke|status|recover` to the commands."""
    server = commands.add_parser("server", help="set up and look after the server of a region")
    common(server)
    actions = server.add_subparsers(metavar="ACTION", required=True, dest="action")
    first = actions.add_parser("init", help="install the shared journal, or bring it up to date")
    first.add_argument(
        "--least-schema",
        type=_number(1, 10_000),
        metavar="N",
        help="from now on take entries only from programs of this schema on",
    )
    _enrol(actions.add_parser("enrol", help="let a workstation in: a file and a one-time code"))
    out = actions.add_parser("revoke", help="shut a workstation out at once")
    out.add_argument("role", metavar="ROLE", help="its role, as `status` names it")
    actions.add_parser("status", help="workstations, devices, journals, and what is not well")
    window = actions.add_parser("recover", help="after a restored server: take lost entries back")
    window.add_argument(
        "--days",
        type=_number(0, _LONGEST_WINDOW),
        required=True,
        help="how long workstations may bring lost entries back; 0 ends it",
    )
    for parser in actions.choices.values():
        common(parser)
        _reach(parser)
        parser.set_defaults(run=_run)


def _enrol(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--centre", type=_number(0, 2**31 - 1), required=True, metavar="N")
    parser.add_argument("--station", required=True, metavar="NAME", help="what people call it")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument(
        "--station-host",
        required=True,
        metavar="HOST",
        help="by which workstations reach the server; the certificate must hold it",
    )
    parser.add_argument("--station-port", type=_number(1, 65535), default=_PORT, metavar="N")
    parser.add_argument(
        "--relay", action="store_true", help="it brings the entries of a centre's own server"
    )


def _reach(parser: argparse.ArgumentParser) -> None:
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--host", default="", help="over the network; needs --ca")
    way.add_argument("--socket", default="", metavar="DIR", help="on the server's own machine")
    parser.add_argument("--port", type=_number(1, 65535), default=_PORT, metavar="N")
    parser.add_argument("--database", default="journals", metavar="NAME")
    parser.add_argument("--admin", default="postgres", metavar="NAME", help="who administers it")
    parser.add_argument("--ca", type=Path, metavar="FILE.pem", help="the authority's certificate")
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    parser.add_argument("--json", action="store_true", help="print what came of it as JSON")


def _number(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isascii() or not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most}: {text!r}")
        return int(text)

    return number


def _run(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import administration  # noqa: PLC0415  start-up time: the driver

    return administration.ACTIONS[arguments.action](arguments)
