"""The words of official letters to agencies (decision 584: one subject, no honorifics)."""

import datetime as dt
from dataclasses import dataclass

from supervisor_app.text.formats import clock_time, date_pair, num
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word


@dataclass(frozen=True, slots=True)
class ShortageLetter:
    """What a letter about a shortage says; counts and time are left out where nobody knows them."""

    centre: str
    agency: str
    subject: str
    title: str
    cause: str | None
    opened: dt.datetime
    due: dt.date
    agreed: int | None = None
    present: int | None = None


def shortage_letter(facts: ShortageLetter) -> str:
    """Write the draft of a first letter; its number comes with the signature."""
    subject = facts.title or word("shortage", facts.subject)
    if facts.agency == facts.centre:
        head = translate("Letter", "Subject: {subject} at {centre}")
    else:
        head = translate("Letter", "Subject: {subject} of {agency} at {centre}")
    found = translate("Letter", "It was found on {day}, from {time} on.")
    lines = [
        head.format(subject=subject, agency=facts.agency, centre=facts.centre),
        "",
        found.format(day=date_pair(facts.opened.date()), time=clock_time(facts.opened)),
    ]
    if facts.agreed is not None and facts.present is not None:
        lines.append(
            translate("Letter", "- counters agreed: {agreed}, open: {present}.").format(
                agreed=num(facts.agreed), present=num(facts.present)
            )
        )
    if facts.cause:
        cause = translate("Letter", "- cause: {cause}.")
        lines.append(cause.format(cause=word("cause", facts.cause)))
    lines += [
        translate(
            "Letter", "We ask for the shortage to be filled and for a reply by {due}."
        ).format(due=date_pair(facts.due)),
    ]
    return "\n".join(lines)


def follow_up_letter(centre: str, agency: str, written: dt.date, due: dt.date) -> str:
    """Write the draft of a reminder of a letter that had no answer."""
    return "\n".join(
        (
            translate(
                "Letter", "Subject: follow-up of the shortage of {agency} at {centre}"
            ).format(agency=agency, centre=centre),
            "",
            translate(
                "Letter",
                "With reference to our letter of {written}, no reply has reached us. "
                "We ask for one by {due}.",
            ).format(written=date_pair(written), due=date_pair(due)),
        )
    )
