"""Satisfaction by channel: interval and pooling; remarks and who answers them are not here."""

from enum import StrEnum


class SatisfactionChannel(StrEnum):
    """The eight ways beneficiaries answer, each with a scale of its own."""

    IN_CENTRE_RATING = "in_centre_rating"
    TABLET = "tablet"
    PLATFORM = "platform"
    EMAIL = "email"
    CONTACT_CENTRE = "contact_centre"
    SOCIAL_MEDIA = "social_media"
    QUARTERLY_SURVEY = "quarterly_survey"
    CITIZEN_DESK = "citizen_desk"
