"""The window around the screens: front page, rail, top bar, palette, notices; no screen is here."""
