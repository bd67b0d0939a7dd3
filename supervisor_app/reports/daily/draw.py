"""The daily report as a finished PDF/A-3a and PDF/UA-1 file; facts in, bytes out."""

from collections.abc import Callable

from supervisor_app.reports.daily.closing import (
    draw_answering,
    draw_definitions,
    draw_events,
    draw_quality,
)
from supervisor_app.reports.daily.enclosed import attachments, canonical_json, fingerprint_of
from supervisor_app.reports.daily.facts import Classification, DailyFacts
from supervisor_app.reports.daily.opening import (
    draw_indicators,
    draw_needs,
    draw_title,
    draw_verdict,
    title_of,
)
from supervisor_app.reports.daily.outlook import draw_satisfaction, draw_trend
from supervisor_app.reports.daily.people import draw_agencies, draw_annex, draw_staff
from supervisor_app.reports.daily.work import draw_channels, draw_hours, draw_printing
from supervisor_app.reports.page.dates import gregorian_figures, hijri_figures, isolated
from supervisor_app.reports.page.finish import Attachment, finish
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.letterhead import Masthead, ReportFrame
from supervisor_app.reports.page.output import to_pdf
from supervisor_app.reports.page.xmp import Imprint
from supervisor_app.text.formats import num
from supervisor_app.text.translate import is_rtl, translate

_Section = Callable[[Flow, DailyFacts, str], None]


def draw(facts: DailyFacts) -> bytes:
    """Draw the report; the same facts give the same bytes.

    Raises CellTooWide, naming the column and the word, where something would not fit.
    """
    data = canonical_json(facts)
    fingerprint = fingerprint_of(data)
    enclosed = attachments(facts, data)
    flow = Flow(ReportFrame(_masthead(facts, fingerprint, enclosed)))
    draw_title(flow, facts)
    draw_verdict(flow, facts)
    draw_indicators(flow, facts)
    sections = _sections(facts)
    for number, section in enumerate(sections, start=1):
        section(flow, facts, num(number))
    draw_answering(flow, facts, fingerprint)
    if facts.annex:
        draw_annex(flow, facts, num(len(sections) + 1))
    flow.close()
    return finish(to_pdf(flow.book), _imprint(facts), enclosed)


def _sections(facts: DailyFacts) -> list[_Section]:
    """List the sections that this day has something to say in."""
    offered: tuple[tuple[bool, _Section], ...] = (
        (True, draw_needs),
        (True, draw_agencies),
        (bool(facts.staff), draw_staff),
        (True, draw_printing),
        (bool(facts.channels), draw_channels),
        (any(not hour.closed for hour in facts.hours), draw_hours),
        (bool(facts.trend), draw_trend),
        (bool(facts.satisfaction), draw_satisfaction),
        (bool(facts.events), draw_events),
        (facts.quality is not None, _draw_quality),
        (bool(facts.definitions), draw_definitions),
    )
    return [section for wanted, section in offered if wanted]


def _draw_quality(flow: Flow, facts: DailyFacts, number: str) -> None:
    if facts.quality is not None:
        draw_quality(flow, facts.quality, number)


def _classification(found: Classification) -> str:
    return {
        Classification.PUBLIC: translate("DailyReport", "Public"),
        Classification.RESTRICTED: translate("DailyReport", "Restricted"),
        Classification.SECRET: translate("DailyReport", "Secret"),
        Classification.TOP_SECRET: translate("DailyReport", "Top secret"),
    }[found]


def _masthead(facts: DailyFacts, fingerprint: str, enclosed: tuple[Attachment, ...]) -> Masthead:
    reference = facts.reference
    number = isolated(reference.number or reference.temporary)
    count = len(enclosed) + reference.attachments
    hijri, gregorian = hijri_figures(facts.day), gregorian_figures(facts.day)
    if facts.annex:
        foot = translate("DailyReport", "Internal copy, not delivered outside the centre")
    else:
        foot = translate("DailyReport", "Statistics: counts and rates only, no personal data")
    return Masthead(
        lines=facts.letterhead.lines,
        centre=facts.letterhead.centre,
        entries=(
            (translate("DailyReport", "Number:"), number),
            (translate("DailyReport", "Date:"), hijri),
            (translate("DailyReport", "Corresponding to:"), gregorian),
            (
                translate("DailyReport", "Attachments:"),
                translate("DailyReport", "%n data files", "", count),
            ),
            (
                translate("DailyReport", "Confidentiality:"),
                _classification(reference.classification),
            ),
        ),
        running_title=title_of(facts),
        running_note=translate(
            "DailyReport", "Number {number}    {hijri}, corresponding to {gregorian}"
        ).format(number=number, hijri=hijri, gregorian=gregorian),
        foot_note=foot,
        page_of=translate("DailyReport", "Page {page} of {pages}"),
        fingerprint=fingerprint,
        emblem_png=facts.letterhead.emblem_png,
        mark=translate("DailyReport", "Draft") if facts.draft else "",
    )


def _imprint(facts: DailyFacts) -> Imprint:
    number = facts.reference.number or facts.reference.temporary
    return Imprint(
        title=translate("DailyReport", "{first}, {second}").format(
            first=title_of(facts), second=hijri_figures(facts.day)
        ),
        author=facts.letterhead.centre,
        subject=translate("DailyReport", "Daily report number {number}").format(number=number),
        when=facts.issued_at,
        language="ar-SA" if is_rtl() else "en",
    )
