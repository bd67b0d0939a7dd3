"""The day's verdict as sentences, made from the rules that were missed or held and nothing else."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from supervisor_app.rules.verdict import DayTone, DayVerdict, Fact, FactCode
from supervisor_app.text import kpi_words
from supervisor_app.text.formats import num, of_total
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word

_MOST_REASONS = 4


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """One sentence and the reasons behind it, worst first."""

    sentence: str
    reasons: tuple[str, ...]


def words(verdict: DayVerdict, names: Mapping[str, str]) -> VerdictWords:
    """Put a verdict into words; `names` are the agencies' short names by id."""
    missed = verdict.missed
    reasons = [text for fact in missed for text in _reason(fact, names)]
    if not reasons:
        reasons = [text for fact in verdict.held for text in _held(fact)]
    return VerdictWords(_sentence(verdict), tuple(reasons[:_MOST_REASONS]))


def _sentence(verdict: DayVerdict) -> str:
    decisions = next((f for f in verdict.missed if f.code is FactCode.DECISIONS), None)
    tone = {
        DayTone.UNKNOWN: translate("Verdict", "The day has no figures yet"),
        DayTone.CALM: translate("Verdict", "A regular day within its targets"),
        DayTone.MIXED: translate("Verdict", "A regular day on the whole, with points to note"),
        DayTone.HARD: translate("Verdict", "A hard day: several targets were missed"),
    }[verdict.tone]
    if decisions is None:
        return translate("Verdict", "{tone}.").format(tone=tone)
    count = translate("Verdict", "%n needs wait for a decision", "", int(decisions.size))
    return translate("Verdict", "{tone}, and {count}.").format(tone=tone, count=count)


def _reason(fact: Fact, names: Mapping[str, str]) -> Iterator[str]:
    make = _MISSED.get(fact.code)
    if make is not None:
        yield make(fact, names)


def _held(fact: Fact) -> Iterator[str]:
    if fact.code is FactCode.TARGET:
        yield translate("Verdict", "{kpi} {value} against a target of {target}.").format(
            kpi=kpi_words.label(str(fact.params["kpi"])),
            value=_figure(fact, "value"),
            target=_figure(fact, "target"),
        )


def _figure(fact: Fact, name: str) -> str:
    value = fact.params[name]
    return num(value, 1) if isinstance(value, int | float) else ""


def _count(fact: Fact) -> int:
    return int(fact.size)


def _name(fact: Fact, names: Mapping[str, str]) -> str:
    return names.get(str(fact.params["agency_id"]), "")


def _absent(fact: Fact, names: Mapping[str, str]) -> str:
    return translate("Verdict", "{agency} was absent from all its counters.").format(
        agency=_name(fact, names)
    )


def _short(fact: Fact, names: Mapping[str, str]) -> str:
    opened, planned = fact.params["opened"], fact.params["planned"]
    counters = of_total(
        opened if isinstance(opened, int) else 0, planned if isinstance(planned, int) else 0
    )
    return translate("Verdict", "{agency}: {counters} counters, {lost}, mostly {cause}.").format(
        agency=_name(fact, names),
        counters=counters,
        lost=translate("Verdict", "%n minutes lost", "", _count(fact)),
        cause=word("cause", str(fact.params["cause"] or "")),
    )


def _target(fact: Fact, _names: Mapping[str, str]) -> str:
    return translate("Verdict", "{kpi} {value}, below the target of {target}.").format(
        kpi=kpi_words.label(str(fact.params["kpi"])),
        value=_figure(fact, "value"),
        target=_figure(fact, "target"),
    )


_MISSED: Mapping[FactCode, Callable[[Fact, Mapping[str, str]], str]] = {
    FactCode.AGENCY_ABSENT: _absent,
    FactCode.AGENCY_PRESENCE: _short,
    FactCode.TARGET: _target,
    FactCode.JOBS_LATE: lambda fact, _: translate(
        "Verdict", "%n documents were ready late.", "", _count(fact)
    ),
    FactCode.STAFF_ABSENT: lambda fact, _: translate(
        "Verdict", "%n members of staff were absent without excuse.", "", _count(fact)
    ),
    FactCode.FIGURES_MISSING: lambda fact, _: translate(
        "Verdict", "%n agencies have no figures.", "", _count(fact)
    ),
    FactCode.OUTLIERS: lambda fact, _: translate(
        "Verdict", "%n figures are far from the usual.", "", _count(fact)
    ),
    FactCode.JOBS_UNCOLLECTED: lambda fact, _: translate(
        "Verdict", "%n documents were not collected.", "", _count(fact)
    ),
}
