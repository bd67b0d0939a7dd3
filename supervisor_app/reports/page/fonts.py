"""The fonts of the reports, loaded once from their package; no layout."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import fontpkg_ibm_plex_sans_arabic

from supervisor_app.reports.page.style import Weight
from supervisor_app.reports.script.face import Face


@cache
def faces() -> Mapping[Weight, Face]:
    """Give the face of each weight."""
    folder = fontpkg_ibm_plex_sans_arabic.ROOT / "files"
    return MappingProxyType(
        {
            weight: Face(
                f"IBMPlexSansArabic-{weight}",
                (folder / f"IBMPlexSansArabic-{weight}.ttf").read_bytes(),
            )
            for weight in Weight
        }
    )
