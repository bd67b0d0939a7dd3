"""The daily report drawn by us beside WeasyPrint laying out the same words and figures.

    python -m benchmarks.report [ROUNDS] [--python OTHER]

OTHER is an interpreter that has WeasyPrint, by default this one. Ours is the finished file (tagged,
PDF/A-3a, data attached) of a changed day each round; WeasyPrint gets ready HTML of that day in one
warm process, with the same fonts, and writes its plain PDF.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from html import escape
from pathlib import Path

import fontpkg_ibm_plex_sans_arabic

from supervisor_app.reports.daily.draw import draw
from supervisor_app.reports.daily.facts import DailyFacts
from supervisor_app.text.formats import num
from tests.reports.factories_report import daily_facts

_CHILD = """
import json, sys, time, weasyprint
from pathlib import Path
taken, size = [], 0
for page in sorted(Path(sys.argv[1]).glob("*.html")):
    started = time.perf_counter()
    size = len(weasyprint.HTML(string=page.read_text("utf-8")).write_pdf())
    taken.append(1000 * (time.perf_counter() - started))
print(json.dumps({"version": weasyprint.__version__, "ms": taken, "bytes": size}))
"""
_TRENDS = ("visitors", "transactions", "wait_mean", "wait_p90", "satisfaction", "presence")
_STYLE = """
@page { size: A4; margin: 34pt 42pt 50pt;
        @bottom-right { content: "صفحة " counter(page) " من " counter(pages) } }
body { font-family: Plex; font-size: 8.5pt; direction: rtl }
h1 { font-size: 16.5pt } h2 { font-size: 10.5pt } b, h1, h2, th { font-weight: 600 }
table { width: 100%; border-collapse: collapse } td, th { border-bottom: .4pt solid #ccc }
tr, h2 { break-inside: avoid } i { display: inline-block; height: 5pt; background: #BCC4CB }
"""


def day(number: int) -> DailyFacts:
    """Give a day whose figures differ from those of the other rounds."""
    facts = daily_facts()
    agencies = tuple(
        replace(row, transactions=row.transactions + 7 * number, rated=row.rated + number)
        for row in facts.agencies
    )
    return replace(facts, agencies=agencies, verdict=f"{facts.verdict} ({number})")


def _table(title: str, rows: list[tuple[object, ...]]) -> str:
    def cell(value: object) -> str:
        shown = num(value, 1) if isinstance(value, float) else str(value)
        return f"<td>{escape(shown)}</td>"

    lines = "".join(f"<tr>{''.join(cell(value) for value in row)}</tr>" for row in rows)
    return f"<h2>{escape(title)}</h2><table>{lines}</table>"


def _bars(title: str, values: list[tuple[str, float]]) -> str:
    """Give a chart as HTML has it cheapest: one inline block a value."""
    highest = max(value for _, value in values) or 1
    drawn = "".join(
        f"<div>{label} <i style='width:{200 * value / highest:.0f}pt'></i> {num(value, 1)}</div>"
        for label, value in values
    )
    return f"<h2>{escape(title)}</h2>{drawn}"


def _staff(facts: DailyFacts) -> list[tuple[object, ...]]:
    return [
        (
            *(row.name, row.planned, row.present, row.late, row.excused, row.unexcused),
            *(figure for part in row.by_period for figure in (part.planned, part.present)),
            row.coverage_pct,
        )
        for row in (*facts.staff, facts.staff_total)
    ]


def _fields(row: object, *left_out: str) -> tuple[object, ...]:
    names = row.__class__.__dataclass_fields__
    return tuple(getattr(row, name) for name in names if name not in left_out)


def html(facts: DailyFacts) -> str:
    """Write the day as HTML: the sections, rows and figures that the report draws."""
    fonts = fontpkg_ibm_plex_sans_arabic.ROOT / "files"
    faces = "".join(
        f"@font-face {{ font-family: Plex; font-weight: {weight};"
        f" src: url({(fonts / f'IBMPlexSansArabic-{name}.ttf').as_uri()}) }}"
        for name, weight in (("Regular", 400), ("Medium", 500), ("SemiBold", 600))
    )
    agencies = [
        (*_fields(row, "lost", "presence_met", "wait_met"), *_fields(row.lost))
        for row in (*facts.agencies, facts.agencies_total)
    ]
    hours = [(f"{hour.start:%H:%M}", float(hour.visitors)) for hour in facts.hours]
    open_days = [found for found in facts.trend if not found.closed]
    trends = "".join(
        _bars(
            name, [(f"{found.day:%m/%d}", float(getattr(found, name) or 0)) for found in open_days]
        )
        for name in _TRENDS
    )
    parts = (
        f"<h1>{escape(facts.letterhead.centre)}</h1>",
        f"<p><b>{escape(facts.verdict)}</b> {escape(' '.join(facts.reasons))}</p>",
        _table("المؤشرات", [_fields(kpi) for kpi in facts.kpis]),
        _table("ما يحتاج قرارًا", [_fields(need) for need in facts.needs]),
        _table("أداء الجهات", agencies),
        _table("الموظفون", _staff(facts)),
        _table("الطباعة", [_fields(r) for r in (*facts.print_documents, *facts.print_agencies)]),
        _table("النماذج", [_fields(row) for row in facts.blanks]),
        _table("القنوات", [_fields(row) for row in facts.channels]),
        _bars("حركة اليوم", hours),
        trends,
        _table("الرضا", [_fields(row) for row in facts.satisfaction]),
        _table("الوقائع", [_fields(event) for event in facts.events]),
        _table("التعريفات", [_fields(item) for item in facts.definitions]),
        f"<p>{escape(facts.prepared_by.name)} {escape(facts.prepared_by.post)}</p>",
    )
    head = f"<meta charset='utf-8'><style>{faces}{_STYLE}</style>"
    return f"<!doctype html><html lang='ar' dir='rtl'>{head}<body>{''.join(parts)}</body></html>"


def ours(rounds: int) -> tuple[list[float], int]:
    """Draw a changed day each round; gives milliseconds and the last file's size."""
    taken, size = [], 0
    for number in range(rounds):
        facts = day(number)
        started = time.perf_counter()
        size = len(draw(facts))
        taken.append(1000 * (time.perf_counter() - started))
    return taken, size


def theirs(rounds: int, python: str) -> dict[str, object] | None:
    """Let WeasyPrint write the same days; None where the interpreter lacks it."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            Path(folder, f"{number:03}.html").write_text(html(day(number)), "utf-8")
        command = [python, "-c", _CHILD, folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No module named 'weasyprint'" in done.stderr:
        return None
    if done.returncode:
        sys.exit(done.stderr)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def _say(name: str, taken: list[float], size: int) -> float:
    median = statistics.median(taken[1:] or taken)
    print(f"{name:24} first {taken[0]:7.1f} ms  median {median:7.1f} ms  {size / 1000:6.1f} kB")
    return median


def main() -> None:
    """Measure both and print medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rounds", nargs="?", type=int, default=20)
    parser.add_argument("--python", default=sys.executable, help="an interpreter with WeasyPrint")
    chosen = parser.parse_args()
    mine = _say("this report, finished", *ours(chosen.rounds))
    other = theirs(chosen.rounds, chosen.python)
    if other is None:
        print("WeasyPrint: not measured, the interpreter does not have it (see --python)")
        return
    name = f"WeasyPrint {other['version']}"
    median = _say(name, other["ms"], other["bytes"])
    print(f"ratio {median / mine:.1f} to 1")


if __name__ == "__main__":
    main()
