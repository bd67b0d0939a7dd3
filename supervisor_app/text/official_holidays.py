"""The official holidays of a country with their Arabic names; what a centre decides is not here."""

import datetime as dt
from collections.abc import Collection, Mapping
from functools import cache
from types import MappingProxyType

# Country → the language of its list; to add one: its line and its word in the vocabulary.
COUNTRIES: Mapping[str, str] = MappingProxyType({"SA": "ar", "JO": "ar", "QA": "ar_QA"})


def official(country: str, years: Collection[int]) -> dict[dt.date, str]:
    """Return the holidays of some Gregorian years, earliest first; raises KeyError for a country.

    Days of the Hijri calendar are those of the published tables, estimates where none are yet.
    """
    return {day: name for year in sorted(years) for day, name in _year(country, year).items()}


@cache
def _year(country: str, year: int) -> Mapping[dt.date, str]:
    from holidays import country_holidays  # noqa: PLC0415  start-up time: every country's rules

    found = country_holidays(country, years=year, language=COUNTRIES[country])
    return MappingProxyType({day: found[day] for day in sorted(found)})
