"""The Centre Supervisor (مشرف المركز): back office of a one-stop government service centre."""

__version__ = "0.1.0"
