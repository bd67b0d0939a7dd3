"""The local database; nothing is imported here, so that the first paint needs no SQLAlchemy."""
