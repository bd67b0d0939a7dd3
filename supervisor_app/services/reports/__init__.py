"""Gathering the data of reports: queries here, drawing in `supervisor_app.reports`."""
