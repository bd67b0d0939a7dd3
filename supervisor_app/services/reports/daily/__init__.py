"""Gathering the daily report: one reading of the day (`sources`), then the parts of the page."""
