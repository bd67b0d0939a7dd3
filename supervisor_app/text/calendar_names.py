"""Names of weekdays and months in both calendars, Saudi usage; no dates."""

from supervisor_app.text.translate import translate


def weekday_names() -> tuple[str, ...]:
    """List the seven days, Monday first as datetime counts, in the language in force."""
    return (
        translate("Calendar", "Monday"),
        translate("Calendar", "Tuesday"),
        translate("Calendar", "Wednesday"),
        translate("Calendar", "Thursday"),
        translate("Calendar", "Friday"),
        translate("Calendar", "Saturday"),
        translate("Calendar", "Sunday"),
    )


def month_names() -> tuple[str, ...]:
    """List the twelve Gregorian month names, January first, in the language in force."""
    return (
        translate("Calendar", "January"),
        translate("Calendar", "February"),
        translate("Calendar", "March"),
        translate("Calendar", "April"),
        translate("Calendar", "May"),
        translate("Calendar", "June"),
        translate("Calendar", "July"),
        translate("Calendar", "August"),
        translate("Calendar", "September"),
        translate("Calendar", "October"),
        translate("Calendar", "November"),
        translate("Calendar", "December"),
    )


def hijri_month_names() -> tuple[str, ...]:
    """List the twelve Hijri month names, Muharram first, in the language in force."""
    return (
        translate("Calendar", "Muharram"),
        translate("Calendar", "Safar"),
        translate("Calendar", "Rabi I"),
        translate("Calendar", "Rabi II"),
        translate("Calendar", "Jumada I"),
        translate("Calendar", "Jumada II"),
        translate("Calendar", "Rajab"),
        translate("Calendar", "Shaban"),
        translate("Calendar", "Ramadan"),
        translate("Calendar", "Shawwal"),
        translate("Calendar", "Dhu al-Qidah"),
        translate("Calendar", "Dhu al-Hijjah"),
    )
