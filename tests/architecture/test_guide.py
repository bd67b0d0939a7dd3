"""The guide names what is on the screen as the screen names it, and the accounts that there are."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from supervisor_app.rules.rights import Role
from supervisor_app.services.demo.people import demo_accounts
from tests.architecture import tree

GUIDE = (tree.ROOT / "docs" / "guide.md").read_text("utf-8")
# The one bold phrase that is the guide's own.
OWN = {"بخط عريض"}
ACCOUNT_LINE = re.compile(r"^\| `([a-z_]+)` \| ([^|]+) \|", re.MULTILINE)


def on_screen(catalogue: Path) -> set[str]:
    """Read every Arabic text that a screen can show."""
    root = ET.parse(catalogue).getroot()  # noqa: S314  our own file
    return {(part.text or "").strip() for part in root.iter() if part.tag != "source"}


def test_bold_words_are_words_of_the_screen() -> None:
    """What the guide sets in bold is written like that in the product."""
    named = set(re.findall(r"\*\*(.+?)\*\*", GUIDE)) - OWN
    there = on_screen(tree.ROOT / "resources" / "i18n" / "supervisor_ar.ts")
    assert len(named) > 60
    assert named <= there, sorted(named - there)


def test_accounts_are_those_of_the_demonstration() -> None:
    """Each account of the table exists and has that post."""
    listed = dict(ACCOUNT_LINE.findall(GUIDE))
    assert listed == {one.username: one.post for one in demo_accounts()}
    assert len(listed) == len(Role)


def test_links_within_the_guide_lead_somewhere() -> None:
    """Each anchor is a heading as the usual renderers write it."""
    headings = re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w\s\u064b-\u0652-]", "", name).replace(" ", "-") for name in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= anchors
