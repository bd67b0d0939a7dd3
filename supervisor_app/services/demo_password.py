"""The one password that stands in the product: of the demonstration, which seats by it."""

# Said on the demonstration's own login page; a real centre has no default password at all.
DEMO_PASSWORD = "demo-centre-1447"  # noqa: S105  the demonstration centre's, shown on its login page
