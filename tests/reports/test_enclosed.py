"""The data inside the report: canonical, counts only, fingerprinted."""

import csv
import hashlib
import io
import json

from supervisor_app.reports.daily.enclosed import attachments, canonical_json, fingerprint_of
from tests.reports.factories_report import annex, daily_facts


def test_the_data_hold_every_figure() -> None:
    """What the report draws can be read back from its data."""
    facts = daily_facts()
    whole = json.loads(canonical_json(facts))["facts"]
    assert whole["totals"]["visitors"] == facts.totals.visitors
    assert [row["name"] for row in whole["agencies"]] == [row.name for row in facts.agencies]
    assert whole["day"] == "2025-11-23"
    assert whole["reference"]["classification"] == "restricted"


def test_names_of_the_annex_never_leave() -> None:
    """With or without the internal annex the data are the same, and name no employee."""
    with_annex = canonical_json(daily_facts(annex=annex()))
    assert with_annex == canonical_json(daily_facts())
    assert not [person for person in annex() if person.name.encode() in with_annex]


def test_the_fingerprint_is_the_hash_of_the_attached_file() -> None:
    """Anybody can compare: SHA-256 over data.json as it lies in the report."""
    facts = daily_facts()
    data = canonical_json(facts)
    enclosed = {item.name: item for item in attachments(facts, data)}
    assert fingerprint_of(data) == hashlib.sha256(enclosed["data.json"].content).hexdigest()


def test_one_figure_changes_the_fingerprint() -> None:
    """Two days that differ in anything have two fingerprints."""
    facts = daily_facts()
    other = daily_facts(verdict=facts.verdict + " ")
    assert fingerprint_of(canonical_json(facts)) != fingerprint_of(canonical_json(other))


def test_the_table_opens_in_a_spreadsheet() -> None:
    """The CSV carries its byte order mark, one head and a row for each agency."""
    facts = daily_facts()
    content = next(a.content for a in attachments(facts, b"") if a.name.endswith(".csv"))
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert content.startswith(b"\xef\xbb\xbf")
    assert [(r["agency"], int(r["transactions"])) for r in rows] == [
        (a.name, a.transactions) for a in facts.agencies
    ]
