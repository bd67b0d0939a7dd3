"""Exchange of journals with the server or a sealed file; the only place that talks to either."""
