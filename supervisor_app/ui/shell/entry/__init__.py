"""The pages before the screens: sign-in and lock, first start, unlocking, recovery; no services."""
