"""The command audit: verify the journal, export its trail or its receipts; parsing and saying."""

import argparse
from collections.abc import Callable
from pathlib import Path

Common = Callable[[argparse.ArgumentParser], None]


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `audit verify|export|receipts` to the commands."""
    parser = commands.add_parser("audit", help="verify, export or vouch for the audit trail")
    common(parser)
    parser.add_argument("what", choices=("verify", "export", "receipts"))
    parser.add_argument(
        "--receipts", type=Path, metavar="FILE", help="receipts that were kept elsewhere"
    )
    parser.add_argument(
        "--pdf", type=Path, metavar="FILE", action="append", default=[], help="a daily report"
    )
    parser.add_argument(
        "--against-server", action="store_true", help="compare with what the server holds"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="where export and receipts go")
    acting(parser)
    parser.set_defaults(run=_audit)


def _audit(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import auditing  # noqa: PLC0415  start-up time: the database

    return auditing.ACTIONS[arguments.what](arguments)
