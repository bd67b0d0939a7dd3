"""The commands that need the database: demo, import, report, check; parsing is apart."""

import argparse
import json
import sys
from dataclasses import asdict
from datetime import date
from typing import Any

from supervisor_app import bootstrap
from supervisor_app.cli.bar import progress
from supervisor_app.cli.sitting_down import seated
from supervisor_app.errors import FileMissing, InvalidInput
from supervisor_app.services import catalogue_files, figures, integrity, tickets
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import archive
from supervisor_app.services.reports.daily.gather import Wanted
from supervisor_app.system.paths import CentrePaths
from supervisor_app.text.formats import num, parse_date
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate

_BROKEN = 3
_SHOWN_REFUSALS = 20


def demo(arguments: argparse.Namespace) -> int:
    """Create the demonstration centre in the folder of `--data`."""
    paths = CentrePaths(arguments.data)
    if arguments.if_new and paths.database.exists():
        return 0
    desk = bootstrap.create_demo_centre(paths, progress(), days=arguments.days, seed=arguments.seed)
    desk.store.close()
    print(translate("Cli", "The demonstration centre is ready in {path}").format(path=paths.folder))
    return 0


def import_file(arguments: argparse.Namespace) -> int:
    """Import a file and say what came of it, refused rows with line and reason."""
    if not arguments.file.is_file():
        raise FileMissing(path=str(arguments.file))
    with seated(arguments) as desk:
        if arguments.what == "tickets":
            order = tickets.Order(mapping_name=arguments.mapping, dry=arguments.dry_run)
            report: Any = tickets.import_file(desk, progress(), arguments.file, order)
        else:
            report = catalogue_files.import_file(
                desk, progress(), arguments.what, arguments.file, dry=arguments.dry_run
            )
    if arguments.json:
        print(json.dumps(asdict(report), ensure_ascii=False, default=str))
    else:
        _tell_import(report)
    return 0


def report(arguments: argparse.Namespace) -> int:
    """Write the daily report of a day, by default the last one with figures."""
    with seated(arguments) as desk:
        wanted = Wanted(_day(desk, arguments.date))
        drawn = archive.draw_daily(desk, progress(), wanted)
        row = archive.keep(desk, drawn)
        archive.export(desk, row.id, arguments.out)
    if arguments.json:
        print(json.dumps(asdict(row), ensure_ascii=False, default=str))
    else:
        print(arguments.out)
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Check pages, chain and every row; exit 3 with what is wrong."""
    with seated(arguments) as desk:
        found = integrity.check(desk, progress())
    if arguments.json:
        print(json.dumps({"ok": found.ok, **asdict(found)}, ensure_ascii=False, default=str))
    elif found.ok:
        print(
            translate(
                "Cli", "Database, journal and rows agree: {entries} entries, head {head}."
            ).format(entries=num(found.entries), head=found.head_hash[:16])
        )
    for problem in found.problems:
        print(f"{problem.check}: {problem.detail}", file=sys.stderr)
    for one in found.differences:
        print(f"{one.table} {one.id} {one.field} ({one.where})", file=sys.stderr)
    return 0 if found.ok else _BROKEN


def _day(desk: Desk, text: str) -> date | None:
    if not text:
        return desk.read(figures.last_day)
    day = parse_date(text)
    if day is None:
        raise InvalidInput(field="date", reason="unreadable", value=text)
    return day


def _tell_import(report: Any) -> None:
    if report.before:
        print(translate("Cli", "These rows were imported before; nothing was changed."))
        return
    print(
        translate(
            "Cli", "{rows} rows read: {stored} stored, {known} known before, {refused} refused."
        ).format(
            rows=num(report.rows),
            stored=num(report.stored),
            known=num(report.known),
            refused=num(report.refused),
        )
    )
    for row in report.refused_rows[:_SHOWN_REFUSALS]:
        words = sentence(InvalidInput(field=row.field, reason=row.reason, value=row.value)).what
        print(translate("Cli", "Line {line}: {why}").format(line=num(row.line), why=words))
