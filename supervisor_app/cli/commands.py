"""The commands that need the database: demo, import, report, check; parsing is apart."""

import argparse
from dataclasses import asdict
from typing import Any

from supervisor_app import bootstrap
from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import complain, tell, tell_json
from supervisor_app.cli.sitting_down import seated
from supervisor_app.errors import FileMissing, InvalidInput, NotFound
from supervisor_app.services import catalogue_files, figures, integrity, tickets
from supervisor_app.services.reports import archive
from supervisor_app.services.reports.daily.gather import Wanted
from supervisor_app.system.paths import CentrePaths
from supervisor_app.text.formats import num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate

_BROKEN = 3
_SHOWN_REFUSALS = 20


def demo(arguments: argparse.Namespace) -> int:
    """Create the demonstration centre in the folder of `--data`."""
    paths = CentrePaths(arguments.data)
    if arguments.if_new and paths.has_centre:
        return 0
    desk = bootstrap.create_demo_centre(paths, progress(), days=arguments.days, seed=arguments.seed)
    desk.store.close()
    tell(translate("Cli", "The demonstration centre is ready in {path}").format(path=paths.folder))
    return 0


def import_file(arguments: argparse.Namespace) -> int:
    """Import a file and say what came of it, refused rows with line and reason."""
    if not arguments.file.is_file():
        raise FileMissing(path=str(arguments.file))
    if arguments.mapping and arguments.what != "tickets":
        # Only ticket files have mappings that are remembered.
        raise NotFound(kind="ticket_mapping", id=arguments.mapping)
    with seated(arguments) as desk:
        if arguments.what == "tickets":
            order = tickets.Order(mapping_name=arguments.mapping, dry=arguments.dry_run)
            report: Any = tickets.import_file(desk, progress(), arguments.file, order)
        else:
            report = catalogue_files.import_file(
                desk, progress(), arguments.what, arguments.file, dry=arguments.dry_run
            )
    if arguments.json:
        tell_json(asdict(report))
    else:
        _tell_import(report)
    return 0


def report(arguments: argparse.Namespace) -> int:
    """Write the daily report of a day, by default the last one with figures."""
    with seated(arguments) as desk:
        wanted = Wanted(arguments.date or desk.read(figures.last_day))
        drawn = archive.draw_daily(desk, progress(), wanted)
        row = archive.keep(desk, drawn, arguments.out)
    if arguments.json:
        tell_json(asdict(row))
    else:
        tell(arguments.out)
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Check pages, chain and every row; exit 3 with what is wrong."""
    with seated(arguments) as desk:
        found = integrity.check(desk, progress())
    if arguments.json:
        tell_json({"ok": found.ok, **asdict(found), **_first_reason(found)})
    elif found.ok:
        words = translate(
            "Cli", "Database, journal and rows agree: {entries} entries, head {head}."
        )
        tell(words.format(entries=num(found.entries), head=found.head_hash[:16]))
    else:
        complain(
            translate("Cli", "The check found faults; keep the folder as it is and restore a copy.")
        )
    for problem in found.problems:
        complain(f"{problem.check}: {problem.detail}")
    for one in found.differences:
        complain(f"{one.table} {one.id} {one.field} ({one.where})")
    return 0 if found.ok else _BROKEN


def _first_reason(found: integrity.CheckReport) -> dict[str, object]:
    """Name for other programs why the check failed and, in the chain, where."""
    for problem in found.problems:
        where = {"seq": problem.seq} if problem.seq else {}
        return {"reason": problem.check, **where}
    return {"reason": "rows"} if found.differences else {}


def _tell_import(report: Any) -> None:
    if report.before:
        tell(translate("Cli", "These rows were imported before; nothing was changed."))
        return
    counts = {
        "rows": num(report.rows),
        "good": num(report.rows - report.refused),
        "stored": num(report.stored),
        "known": num(report.known),
        "refused": num(report.refused),
    }
    # A try does not look up which rows are known.
    tried = translate("Cli", "Only tried, nothing was changed: {good} of {rows} rows are good.")
    done = translate(
        "Cli", "{rows} rows read: {stored} stored, {known} known before, {refused} refused."
    )
    tell((tried if report.dry else done).format(**counts))
    for row in report.refused_rows[:_SHOWN_REFUSALS]:
        words = sentence(InvalidInput(field=row.field, reason=row.reason, value=row.value)).what
        tell(translate("Cli", "Line {line}: {why}").format(line=num(row.line), why=words))
    if (more := report.refused - _SHOWN_REFUSALS) > 0:
        tell(translate("Cli", "… and %n more refused rows; --json lists them.", "", more))
