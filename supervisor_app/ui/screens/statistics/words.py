"""Words of the statistics screen: measures, verdicts, ticket fields; channels are vocabulary."""

from supervisor_app.rules.statistics import Judgement, Measure, Reason, Verdict
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate


def measure_word(measure: Measure) -> str:
    """Name what the grid counts."""
    return {
        Measure.ARRIVED: translate("Statistics", "Visitors"),
        Measure.SERVED: translate("Statistics", "Completed transactions"),
        Measure.NOT_PROVIDED: translate("Statistics", "Could not be provided"),
        Measure.NOT_CAPTURED: translate("Statistics", "Not captured"),
        Measure.ELDERLY: translate("Statistics", "Elderly"),
        Measure.DISABILITY: translate("Statistics", "Persons with disability"),
    }[measure]


def verdict_word(judgement: Judgement) -> str:
    """Say how a figure stands."""
    if judgement.reason is None:
        return {
            Verdict.OK: translate("Statistics", "within the usual"),
        }.get(judgement.verdict, "")
    return {
        Reason.NOTHING_TYPED: translate("Statistics", "no figure yet"),
        Reason.CHANNEL_NOT_OFFERED: translate("Statistics", "not offered by the agency"),
        Reason.NEGATIVE: translate("Statistics", "below zero"),
        Reason.TOO_LARGE: translate("Statistics", "too large to be a count"),
        Reason.MORE_THAN_ARRIVED: translate("Statistics", "more than the visitors who arrived"),
        Reason.ABOVE_USUAL: translate("Statistics", "above the usual"),
        Reason.BELOW_USUAL: translate("Statistics", "below the usual"),
    }[judgement.reason]


def usual_words(judgement: Judgement) -> str:
    """Say the usual range, or that there are too few days to know it."""
    usual = judgement.usual
    if usual is None:
        return translate("Statistics", "too few same weekdays to know the usual")
    return translate("Statistics", "usual for this weekday: {low} to {high}").format(
        low=num(usual.low), high=num(usual.high)
    )


def field_word(field: str) -> str:
    """Name what a column of a ticket file holds."""
    return {
        "ticket": translate("Statistics", "Ticket number"),
        "agency": translate("Statistics", "Agency"),
        "service": translate("Statistics", "Service"),
        "counter": translate("Statistics", "Counter"),
        "section": translate("Statistics", "Section"),
        "channel": translate("Statistics", "Channel"),
        "day": translate("Statistics", "Date"),
        "issued": translate("Statistics", "Issued at"),
        "called": translate("Statistics", "Called at"),
        "started": translate("Statistics", "Service began"),
        "finished": translate("Statistics", "Service ended"),
        "outcome": translate("Statistics", "Outcome"),
        "rating": translate("Statistics", "Rating"),
    }.get(field, field)
