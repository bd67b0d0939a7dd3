"""Last part of the daily report: events, data quality, definitions, who answers for it."""

from supervisor_app.reports.daily.facts import DailyFacts, Definition, Quality, Signer
from supervisor_app.reports.page.band import Fact, draw_strip
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.grid import Cell, Column, Kind, Table
from supervisor_app.reports.page.grid_drawing import draw_table
from supervisor_app.reports.page.signoff import Signature, SignOff, draw_sign_off
from supervisor_app.reports.page.style import Weight
from supervisor_app.reports.page.terms import Term, draw_terms
from supervisor_app.text.formats import MISSING, clock_time, num, of_total, pct
from supervisor_app.text.translate import translate


def draw_events(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw what happened that day and what was done about it."""
    lost = sum(event.lost_minutes or 0 for event in facts.events)
    flow.heading(
        number,
        translate("DailyReport", "Events of the day"),
        note=translate("DailyReport", "{part} counter minutes of {whole} lost").format(
            part=num(lost), whole=num(facts.totals.lost_minutes)
        ),
        keep=70,
    )
    columns = (
        Column(translate("DailyReport", "From"), 30),
        Column(translate("DailyReport", "To"), 38, Kind.NUMBER),
        Column(translate("DailyReport", "Event"), 120),
        Column(translate("DailyReport", "Agency"), 74),
        Column(translate("DailyReport", "Minutes lost"), 56, Kind.NUMBER),
        Column(translate("DailyReport", "What was done"), 192),
    )
    rows = tuple(
        (
            Cell(clock_time(event.start) if event.start else MISSING),
            Cell(clock_time(event.end) if event.end else MISSING),
            Cell(event.what, weight=Weight.MEDIUM),
            Cell(event.agency or MISSING),
            Cell(MISSING if event.lost_minutes is None else num(event.lost_minutes)),
            Cell(event.action or MISSING),
        )
        for event in facts.events
    )
    draw_table(flow, Table(columns, rows, row_height=15.8))


def draw_quality(flow: Flow, quality: Quality, number: str) -> None:
    """Draw how far the figures can be trusted."""
    flow.heading(number, translate("DailyReport", "Data quality"), keep=40)
    strip = [
        Fact(
            translate("DailyReport", "Agencies that reported"),
            of_total(quality.agencies_reported, quality.agencies_total),
            alarm=quality.agencies_reported < quality.agencies_total,
        ),
        Fact(
            translate("DailyReport", "Checks passed"),
            of_total(quality.rules_passed, quality.rules_total),
            alarm=quality.rules_passed < quality.rules_total,
        ),
    ]
    if quality.ticket_share_pct is not None:
        label = translate("DailyReport", "From queue tickets")
        strip.append(Fact(label, pct(quality.ticket_share_pct)))
    if quality.excluded_times is not None:
        label = translate("DailyReport", "Times left out")
        amount = translate("DailyReport", "%n transactions", "", quality.excluded_times)
        strip.append(Fact(label, amount))
    if quality.corrections is not None:
        label = translate("DailyReport", "Approved corrections")
        strip.append(Fact(label, num(quality.corrections)))
    if quality.synced_at is not None:
        label = translate("DailyReport", "Sync complete")
        strip.append(Fact(label, clock_time(quality.synced_at)))
    draw_strip(flow, tuple(strip), size=9, height=33)


def draw_definitions(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw what each indicator means."""
    flow.heading(number, translate("DailyReport", "Definitions"), keep=50)
    draw_terms(flow, tuple(Term(item.term, _meaning(item)) for item in facts.definitions))


def _meaning(item: Definition) -> str:
    """Join formula, variant and unit into one phrase."""
    meaning = item.formula.rstrip(".")
    if item.variant:
        joined = translate("DailyReport", "{first}, {second}")
        meaning = joined.format(first=meaning, second=item.variant.rstrip("."))
    if item.unit:
        meaning = translate("DailyReport", "{meaning} ({unit})").format(
            meaning=meaning, unit=item.unit
        )
    return f"{meaning}."


def draw_answering(flow: Flow, facts: DailyFacts, fingerprint: str) -> None:
    """Draw who prepared and who approved the report, its fingerprint and its code."""
    witness = None
    if facts.witness is not None:
        place = translate("DailyReport", "Journal witness {seq}").format(seq=facts.witness.seq)
        witness = (place, facts.witness.head)
    number = facts.reference.number or facts.reference.temporary
    draw_sign_off(
        flow,
        SignOff(
            signatures=(
                _signature(translate("DailyReport", "Prepared by"), facts.prepared_by),
                _signature(translate("DailyReport", "Approved by"), facts.approved_by),
            ),
            sign_here=translate("DailyReport", "Signature"),
            seal=translate("DailyReport", "Seal"),
            print_title=translate("DailyReport", "Fingerprint of the attached data"),
            fingerprint=fingerprint,
            witness=witness,
            code=f"DR1|{number}|{facts.day.isoformat()}|{fingerprint[:16].upper()}",
        ),
    )
    flow.y -= 4
    if facts.draft:
        said = translate("DailyReport", "A draft: not approved, and not to be relied upon.")
    else:
        said = translate(
            "DailyReport",
            "The data stand inside this file: its fingerprint is their SHA-256, "
            "and the code repeats its first 16 digits.",
        )
    flow.note(said)


def _signature(title: str, signer: Signer | None) -> Signature:
    if signer is None:
        return Signature(title, "", "", "")
    when = ""
    if signer.at is not None:
        when = translate("DailyReport", "{time}, in the system").format(time=clock_time(signer.at))
    return Signature(title, signer.name, signer.post, when)
