"""Where the files shipped with the product lie: icons, demonstration; catalogues find theirs."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, in a checkout or beside an installed package."""
    checkout = _PACKAGE.parent.joinpath("resources", *parts)
    return checkout if checkout.exists() else _PACKAGE.joinpath("resources", *parts)
