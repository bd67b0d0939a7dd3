"""The door to the caged ticket reader: whatever the file, rows or one of our own errors."""

import json
import os
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from supervisor_app import errors
from supervisor_app.intake import cage, places, ticket_stream, tickets
from supervisor_app.intake import mapping as mappings
from supervisor_app.intake.mapping import Mapping
from supervisor_app.intake.refusals import Unfit
from supervisor_app.intake.ticket_row import COLUMNS
from supervisor_app.intake.ticket_words import Field
from tests.intake.ticket_files import ENGLISH, ROW, TERMS, TODAY, read, row, write

WHOLE = Mapping(columns=tuple((Field(name), name) for name in ENGLISH.split(",")))
HERE = "tests.intake.caged_readers"


def arguments(path, mapping=WHOLE):
    """Return what the cage hands the reader, once past the wire."""
    plain = {
        "mapping": mappings.to_plain(mapping),
        "catalogue": places.to_plain(TERMS.catalogue),
        "periods": [[period.code, period.start, period.end] for period in TERMS.periods],
        "today": TODAY.isoformat(),
        "zone": TERMS.zone,
    }
    return {**json.loads(json.dumps(plain)), "path": path}


def uncaged(path, mapping=WHOLE):
    """Read in this process what the cage would read, and return what would be sent."""
    sent = []
    ticket_stream.read(
        arguments(path, mapping), lambda value: sent.append({**value, "rows": value["rows"] and 1})
    )
    return sent


def test_a_preview_shows_layout_rows_and_a_mapping(tmp_path):
    """The beginning of a file is shown as it would be read, odd signs made harmless."""
    path = write(tmp_path, row(ticket="A\u202e1"), row(), encoding="utf-8-sig")
    preview = tickets.peek(path, TODAY)
    assert preview.headers == tuple(ENGLISH.split(","))
    assert preview.records[0][0] == "A\ufffd1"
    assert preview.missing == ()
    assert (preview.encoding, preview.mapping.encoding) == ("utf-8-sig", "")


def test_what_the_person_says_is_not_guessed(tmp_path):
    """A given encoding and separator are used and kept in the mapping."""
    path = write(tmp_path, row(), encoding="cp1256")
    preview = tickets.peek(path, TODAY, encoding="iso8859-6", separator=",")
    assert (preview.encoding, preview.mapping.encoding) == ("iso8859-6", "iso8859-6")
    assert preview.mapping.separator == ","


def test_a_header_only_file_has_no_rows(tmp_path):
    """Nothing but a header, or a header and blank lines, is refused as such."""
    for rows in ((), ("", ",,,,", "   ")):
        with pytest.raises(errors.UnreadableFile) as caught:
            read(write(tmp_path, *rows), WHOLE)
        assert caught.value.params["reason"] == Unfit.NO_ROWS


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path):
    """Rows added behind the reader's back make the whole reading void."""
    path = write(tmp_path, *(row(ticket=f"A{n}") for n in range(45_000)))
    parts = tickets.read(path, WHOLE, TERMS)
    assert isinstance(next(parts), tickets.Chunk)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(row(ticket="LATE") + "\n")
    with pytest.raises(errors.UnreadableFile) as caught:
        list(parts)
    assert caught.value.params["reason"] == Unfit.CHANGED


def test_a_file_that_disappears_while_it_is_read_is_missing(tmp_path):
    """A file taken away under the reader is told as missing, not as read."""
    path = write(tmp_path, *(row(ticket=f"A{n}") for n in range(45_000)))
    parts = tickets.read(path, WHOLE, TERMS)
    next(parts)
    path.unlink()
    with pytest.raises(errors.UnreadableFile) as caught:
        list(parts)
    assert caught.value.params["reason"] == Unfit.MISSING


def test_a_folder_is_no_file(tmp_path):
    """What cannot be opened is told as unreadable."""
    with pytest.raises(errors.UnreadableFile) as caught:
        tickets.peek(tmp_path, TODAY)
    assert caught.value.params["reason"] == Unfit.UNREADABLE


@pytest.mark.needs("mkfifo")
def test_a_pipe_does_not_hold_the_import(tmp_path):
    """A named pipe is refused at once; nobody waits for the limit of silence."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.UnreadableFile) as caught:
        tickets.peek(tmp_path / "pipe", TODAY)
    assert caught.value.params["reason"] == Unfit.UNREADABLE


def test_a_name_of_odd_bytes_crosses_the_wire(tmp_path):
    """A file whose name is no UTF-8 is read, and its name can be shown."""
    odd = tmp_path / os.fsdecode(b"\xe3\xe1\xdd.csv")
    write(tmp_path, row()).rename(odd)
    assert read(odd, WHOLE)[2].accepted == 1
    odd.write_bytes(b"")
    with pytest.raises(errors.UnreadableFile) as caught:
        tickets.peek(odd, TODAY)
    assert str(caught.value.params["file"]).encode("utf-8").endswith(b".csv")


def test_hundreds_of_bad_megabytes_keep_giving_signs_of_life(tmp_path, monkeypatch):
    """A file of refused rows sends empty chunks, so that it is not taken for a hanging reader."""
    monkeypatch.setattr(ticket_stream, "_SILENT_BYTES", 200_000)
    path = write(tmp_path, *[row(rating="9")] * 5_000, row())
    sent = uncaged(path)
    assert len(sent) > 4
    assert sent[-1]["refused_counts"] == {"out_of_range": 5_000}
    assert [part["done"] for part in sent[:-1]] == sorted(part["done"] for part in sent[:-1])
    assert sent[-2]["done"] == path.stat().st_size


def test_rows_in_no_order_of_days_lose_nothing(tmp_path, monkeypatch):
    """Days that come and go yield their roll-ups in parts that add up to the rows."""
    monkeypatch.setattr(ticket_stream, "ROWS_A_CHUNK", 50)
    monkeypatch.setattr(ticket_stream, "_MOST_CELLS", 3)
    rows = [
        row(ticket=f"A{n}", issued=f"2025-09-{n * 7 % 28 + 1:02} 08:00", called="", started="")
        for n in range(400)
    ]
    sent = []
    ticket_stream.read(arguments(write(tmp_path, *rows)), lambda value: sent.append(dict(value)))
    cells = [cell for part in sent[:-1] for cell in part["cells"]]
    assert sum(len(outcomes) for _, outcomes, *_ in cells) == sent[-1]["accepted"] == 400
    assert sum(hour[3] for part in sent[:-1] for hour in part["hours"]) == 400


def test_cancelling_a_waiting_reader_ends_it(tmp_path):
    """A cancel is heard while the reader works, from another thread."""
    path = write(tmp_path, *(row(ticket=f"A{n}") for n in range(45_000)))
    stop = threading.Event()
    parts = tickets.read(path, WHOLE, TERMS, cancelled=stop.is_set)
    next(parts)
    stop.set()
    with pytest.raises(errors.CancelledByPerson):
        list(parts)


def test_no_time_is_no_reading(tmp_path):
    """A reader beyond its whole time is ended with an error that says how long that was."""
    path = write(tmp_path, row())
    with pytest.raises(errors.ReaderTimedOut) as caught:
        list(tickets.read(path, WHOLE, TERMS, limits=cage.Limits(seconds=0)))
    assert caught.value.params["seconds"] == 0


@pytest.mark.parametrize(
    "words",
    [
        [5],
        ["text"],
        [{}],
        [{"rows": [[1, 2]], "hours": [], "cells": [], "done": 1}],
        [{"rows": [["x"] * len(COLUMNS)], "hours": [], "cells": [], "done": 1}],
        [{"rows": [[1.5] * len(COLUMNS)], "hours": [], "cells": [], "done": 1}],
        [{"rows": [], "hours": [[True] * 7], "cells": [], "done": 1}],
        [{"rows": [], "hours": [], "cells": [[[1], [2], [-5], [], []]], "done": 1}],
        [{"rows": [], "hours": [], "cells": [[["x"] * 6, [], [], [], []]], "done": 1}],
        [{"rows": [], "hours": [], "cells": [5], "done": 1}],
        [{"rows": [], "hours": [], "cells": [], "done": "far"}],
        [{"sha256": ""}],
    ],
)
def test_a_subverted_reader_cannot_send_anything_else(tmp_path, monkeypatch, words):
    """What does not have the shape of rows and facts is a crash of the reader, never data."""
    wanted = cage.run
    monkeypatch.setattr(
        cage, "run", lambda _reader, given, **limits: wanted(
            f"{HERE}:echo", {**given, "words": words}, **limits
        )
    )  # fmt: skip
    with pytest.raises(errors.ReaderCrashed):
        list(tickets.read(write(tmp_path, row()), WHOLE, TERMS))


snippets = st.sampled_from(
    [ENGLISH, ROW, row(rating="9"), row(ticket="B2"), "\n", "\r\n", '"', ",", ";", "\0", "sep=;\n"]
).map(str.encode) | st.binary(max_size=20)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(snippets, max_size=14))
def test_any_bytes_are_counted_whole_or_refused_as_a_file(tmp_path, pieces):
    """Whatever stands in a file, its rows add up, or one reason says why it is no file."""
    path = tmp_path / "any.csv"
    path.write_bytes(b"".join(pieces))
    try:
        facts = uncaged(path)[-1]
    except errors.UnreadableFile as error:
        assert error.params["reason"] in set(Unfit)  # noqa: PT017  either outcome is right
        return
    refused = sum(facts["refused_counts"].values())
    assert facts["rows"] == facts["accepted"] + facts["duplicates"] + refused


@pytest.mark.parametrize("pieces", [b"\xff\xfe\x00", b"a,b\n" * 3, b'"' * 99, b",\n" * 50])
def test_garbage_through_the_cage_is_one_of_our_errors(tmp_path, pieces):
    """The same through the real cage, where a crash would show as one."""
    path = tmp_path / "any.csv"
    path.write_bytes(pieces)
    with pytest.raises(errors.UnreadableFile):
        list(tickets.read(path, WHOLE, TERMS))
