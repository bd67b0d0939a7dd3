"""One package per screen; each `__init__` holds only its SCREEN, so that the rail costs nothing."""
