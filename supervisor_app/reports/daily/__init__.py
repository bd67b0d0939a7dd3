"""The daily report of one centre: its facts and its drawing, no queries."""
