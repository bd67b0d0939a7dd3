"""One record becomes one checked row: what is told is kept, what is wrong is named."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supervisor_app.intake.mapping import Mapping
from supervisor_app.intake.refusals import Reason, RowRefused
from supervisor_app.intake.stamps import MISSING
from supervisor_app.intake.ticket_reader import LONGEST_SECONDS, ORDER, Columns, TicketReader
from supervisor_app.intake.ticket_row import COLUMNS, OUTCOMES
from supervisor_app.intake.ticket_words import Field
from tests.intake.ticket_files import CATALOGUE, TODAY

CLEAN = {
    Field.TICKET: "A001",
    Field.AGENCY: "وزارة التجارة",
    Field.SERVICE: "إصدار سجل تجاري",
    Field.COUNTER: "3",
    Field.SECTION: "رجال",
    Field.CHANNEL: "شباك",
    Field.DAY: "",
    Field.ISSUED: "2025-10-02 08:00:00",
    Field.CALLED: "2025-10-02 08:04:00",
    Field.STARTED: "2025-10-02 08:04:30",
    Field.FINISHED: "2025-10-02 08:07:30",
    Field.OUTCOME: "تمت",
    Field.RATING: "5",
}


def reader(order=ORDER):
    """Return a reader of records whose cells stand in this order of fields."""
    where = {field: place for place, field in enumerate(order)}
    return TicketReader(
        Columns.of(len(order), where),
        Mapping(()),
        CATALOGUE,
        latest=TODAY,
        zone=ZoneInfo("Asia/Riyadh"),
    )


def read(**changed):
    """Read the clean record with some cells changed, its row by column."""
    cells = {**CLEAN, **{Field(name): value for name, value in changed.items()}}
    return dict(zip(COLUMNS, reader().row([cells[field] for field in ORDER]), strict=True))


def refused(**changed):
    """Return field and reason of a record that is not accepted."""
    with pytest.raises(RowRefused) as caught:
        read(**changed)
    return caught.value.field, caught.value.reason


def test_a_clean_record_is_numbers_only():
    """Every cell has become its number, stamps are seconds of the day."""
    row = read()
    assert (row["agency"], row["service"], row["counter"]) == (1, 11, 31)
    assert row["day"] == dt.date(2025, 10, 2).toordinal()
    times = [row[name] - row["issued"] for name in ("called", "started", "finished")]
    assert times == [240, 270, 450]
    assert (row["rating"], OUTCOMES[row["outcome"]]) == (5, "served")


def test_the_key_is_of_the_ticket_not_of_what_is_told_about_it():
    """Call, outcome, rating, counter and spelling leave the key; ticket, time and place make it."""
    key = read()["row_key"]
    same = [
        {"rating": "1"},
        {"called": "", "started": "", "finished": "", "outcome": "لم يحضر"},
        {"counter": "7"},
        {"section": "نساء", "channel": "كشك"},
        {"ticket": "a001"},
        {"ticket": "\u200fA٠٠١ "},
        {"agency": "التجاره"},
        {"issued": "1447/4/10 8:00 ص"},
        {"day": "2/10/2025", "issued": "08:00", "called": "", "started": "", "finished": ""},
    ]
    assert {read(**changed)["row_key"] for changed in same} == {key}
    other = [
        {"ticket": "A002"},
        {"issued": "2025-10-02 08:00:01", "called": ""},
        {"service": ""},
        {"agency": "مكتب العمل", "service": "تجديد"},
        {"issued": "2025-10-03 08:00:00", "called": "", "started": "", "finished": ""},
    ]
    assert len({key, *(read(**changed)["row_key"] for changed in other)}) == len(other) + 1


@pytest.mark.parametrize(
    ("stamps", "kept"),
    [
        (("07:59:59", "08:04:30", "08:07:30"), (MISSING, 270, 450)),
        (("08:04:00", "08:03:00", "08:07:30"), (240, MISSING, 450)),
        (("08:04:00", "08:04:30", "08:04:29"), (240, 270, MISSING)),
        (("", "", "08:07:30"), (MISSING, MISSING, 450)),
        (("08:00:00", "08:00:00", "08:00:00"), (0, 0, 0)),
        (("20:00:00", "20:00:00", "20:00:01"), (43_200, 43_200, 43_201)),
        (("20:00:01", "08:04:30", "08:07:30"), (MISSING, 270, 450)),
    ],
)
def test_stamps_out_of_order_are_given_up_and_the_ticket_kept(stamps, kept):
    """Each stamp before its forerunner or half a day behind it goes, the others stay."""
    names = ("called", "started", "finished")
    texts = [f"2025-10-02 {stamp}" if stamp else "" for stamp in stamps]
    one = reader()
    cells = {**CLEAN, **dict(zip(map(Field, names), texts, strict=True))}
    row = dict(zip(COLUMNS, one.row([cells[field] for field in ORDER]), strict=True))
    found = tuple(
        row[name] if row[name] == MISSING else row[name] - row["issued"] for name in names
    )
    assert found == kept
    given_up = sum(stamp != "" for stamp in stamps) - sum(time != MISSING for time in kept)
    assert one.untrusted == given_up


def test_a_stamp_of_the_day_before_is_not_taken_for_a_missing_one():
    """A second before midnight of the day before is given up like any stamp before the issue."""
    row = read(issued="2025-10-02 00:00:00", called="2025-10-01 23:59:59")
    assert row["called"] == MISSING


def test_a_service_may_run_past_midnight():
    """Seconds of the day go on beyond the day."""
    row = read(
        issued="2025-10-02 23:50:00",
        called="2025-10-02 23:55:00",
        started="2025-10-03 00:01:00",
        finished="2025-10-03 00:09:00",
    )
    assert (row["started"], row["finished"]) == (86_460, 86_940)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"agency": "x"}, (Field.AGENCY, Reason.UNKNOWN)),
        ({"agency": " ", "service": "تجديد"}, (Field.SERVICE, Reason.AMBIGUOUS)),
        ({"agency": "ML"}, (Field.SERVICE, Reason.UNKNOWN)),
        ({"agency": "", "service": ""}, (Field.AGENCY, Reason.MISSING)),
        ({"section": "?"}, (Field.SECTION, Reason.UNKNOWN)),
        ({"ticket": "=1+1"}, (Field.TICKET, Reason.BAD_TEXT)),
        ({"ticket": "@SUM(A1)"}, (Field.TICKET, Reason.BAD_TEXT)),
        ({"ticket": "\u200f"}, (Field.TICKET, Reason.MISSING)),
        ({"ticket": "A\0B"}, (Field.TICKET, Reason.BAD_TEXT)),
        ({"day": "soon"}, (Field.DAY, Reason.BAD_DATE)),
        ({"issued": "08:00"}, (Field.ISSUED, Reason.BAD_DATE)),
        ({"issued": "0001-01-01T00:00+10:00"}, (Field.ISSUED, Reason.BAD_DATE)),
        ({"issued": "2025-10-06 00:00"}, (Field.ISSUED, Reason.FUTURE)),
        ({"issued": "9999-12-31 23:59"}, (Field.ISSUED, Reason.BAD_DATE)),
        ({"day": "2025-10-02", "issued": ""}, (Field.ISSUED, Reason.MISSING)),
        ({"finished": "soon"}, (Field.FINISHED, Reason.BAD_TIME)),
        ({"rating": "4.5"}, (Field.RATING, Reason.NOT_A_NUMBER)),
        ({"rating": "1_0"}, (Field.RATING, Reason.NOT_A_NUMBER)),
        ({"rating": "٦"}, (Field.RATING, Reason.OUT_OF_RANGE)),
        ({"rating": "9" * 5_000}, (Field.RATING, Reason.OUT_OF_RANGE)),
    ],
)
def test_each_fault_is_named(changed, why):
    """A refused row says which field and why."""
    assert refused(**changed) == why


@pytest.mark.parametrize("rating", ["٤", "۴", "4.0", "4,0", " 4 ", "4٫00"])
def test_a_rating_is_read_in_any_digits(rating):
    """Arabic, Persian and decimal fours are four; a comma is no decimal sign of ours."""
    if "," in rating:
        assert refused(rating=rating)[1] == Reason.NOT_A_NUMBER
    else:
        assert read(rating=rating)["rating"] == 4


def test_cells_beyond_the_header_may_be_empty():
    """Trailing separators are forgiven, a cell too many or too few is not."""
    cells = [CLEAN[field] for field in ORDER]
    assert reader().row([*cells, "", " "]) == reader().row(list(cells))
    for wrong in ([*cells, "x"], cells[:-1], []):
        with pytest.raises(RowRefused) as caught:
            reader().row(list(wrong))
        assert caught.value.reason == Reason.COLUMNS


@settings(max_examples=25)
@given(st.permutations(ORDER))
def test_the_order_of_columns_does_not_matter(order):
    """However the export orders its columns, the row is the same."""
    assert reader(order).row([CLEAN[field] for field in order]) == reader().row(
        [CLEAN[field] for field in ORDER]
    )


def test_a_call_that_is_not_recorded_happened_at_the_start():
    """Without a call column, or without a start column, the other stands in."""
    for gone, other in ((Field.CALLED, Field.STARTED), (Field.STARTED, Field.CALLED)):
        order = [field for field in ORDER if field != gone]
        row = dict(zip(COLUMNS, reader(order).row([CLEAN[f] for f in order]), strict=True))
        assert row[gone] == row[other] == read()[other]


near = {
    field: st.sampled_from([CLEAN[field], "", " ", "2025-10-02", "08:00", "0", "-1", "؟"])
    | st.text(max_size=12)
    for field in ORDER
}


@given(st.fixed_dictionaries(near))
def test_any_record_is_a_row_of_our_range_or_refused(cells):
    """No cells lead to anything but RowRefused or whole numbers that the table takes."""
    try:
        found = reader().row([cells[field] for field in ORDER])
    except RowRefused:
        return
    row = dict(zip(COLUMNS, found, strict=True))
    assert set(map(type, found)) == {int}
    assert 0 <= row["row_key"] < 1 << 63
    assert 0 <= row["issued"] < 86_400
    stamps = [row[name] for name in ("called", "started", "finished") if row[name] != MISSING]
    assert stamps == sorted(stamps)
    assert all(row["issued"] <= stamp for stamp in stamps)
    assert all(stamp <= row["issued"] + 3 * LONGEST_SECONDS for stamp in stamps)
    assert 0 <= row["rating"] <= 5
