import datetime as dt
from collections.abc import Iterator

import pytest

from supervisor_app import errors
from supervisor_app.text.formats import MISSING
from supervisor_app.text.messages import sentence, sentences
from supervisor_app.text.translate import set_language


def family(root: type[errors.SupervisorError]) -> Iterator[type[errors.SupervisorError]]:
    """Walk an error class and all below it."""
    yield root
    for below in root.__subclasses__():
        if below.__module__.startswith("supervisor_app."):
            yield from family(below)


KNOWN = sorted(set(family(errors.KnownError)), key=lambda kind: kind.code)


@pytest.mark.parametrize("kind", KNOWN, ids=lambda kind: kind.code)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_known_error_has_a_sentence(kind, language) -> None:
    """Every class has its own entry, holds without parameters, and says what happened."""
    set_language(language)
    message = sentence(kind())
    assert kind.code in sentences()
    assert message.code == kind.code
    assert message.what
    assert "{" not in message.line
    if language == "ar":
        assert not any("a" <= letter <= "z" for letter in message.line), "not translated"


def test_codes_are_not_shared() -> None:
    """Each error class has a code of its own to quote."""
    assert len({kind.code for kind in KNOWN}) == len(KNOWN)


def test_no_sentence_outlives_its_error() -> None:
    """A sentence whose code no class carries is dead text."""
    assert set(sentences()) <= {kind.code for kind in KNOWN}


def test_an_error_without_a_sentence_gets_a_general_one() -> None:
    """A bug, or an error of a newer version, still says something and gives its code."""
    message = sentence(errors.SupervisorError())
    assert message.what == "تعذّر تنفيذ هذا الإجراء."
    assert message.code == "internal"


def test_parameters_are_said_in_words() -> None:
    """Kinds, states, rights, fields and reasons appear in the language in force, not as codes."""
    conflict = sentence(errors.Conflict(kind="print_job", state="handed_over"))
    assert conflict.what == "لم يعد هذا ممكنًا: طلب الطباعة، والحالة الآن: سُلِّمت."
    refused = sentence(errors.NotAllowed(right="mark_attendance"))
    assert refused.what == "لا يملك دورك هذه الصلاحية: تسجيل الحضور."
    invalid = sentence(errors.InvalidInput(field="name", reason="required"))
    assert invalid.what == "قيمة «الاسم» غير مقبولة: القيمة مطلوبة."


def test_data_among_parameters_is_written_for_reading() -> None:
    """Paths and names of machines are isolated, numbers grouped, days and times written out."""
    path = sentence(errors.DiskFull(path="/srv/centre.db")).what
    assert path == "القرص ممتلئ: \u2066/srv/centre.db\u2069"
    values = (
        1500,
        2.5,
        10**30,
        float("nan"),
        dt.date(2025, 10, 5),
        dt.time(7, 30),
        "حاسب ٣",
        True,
        None,
        "",
    )
    shown = [sentence(errors.NotFound(kind="account", id=value)).what[:-1] for value in values]
    expected = ["1,500", "2.5", f"{10**30:,}", "\u2066nan\u2069", "5 أكتوبر 2025م", "07:30"]
    expected += ["حاسب ٣", "1", MISSING, MISSING]
    assert [text.removeprefix("غير موجود في هذا المركز: الحساب ") for text in shown] == expected


def test_unknown_words_are_shown_as_they_are() -> None:
    """A kind, state or field without a word is still visible."""
    text = sentence(errors.Conflict(kind="spaceship", state="lost")).what
    assert "spaceship" in text
    assert "lost" in text


def test_a_message_fits_on_one_line() -> None:
    """The command line prints what, safe and next without gaps for empty parts."""
    message = sentence(errors.CancelledByPerson())
    assert message.next == ""
    assert message.line == f"{message.what} {message.safe}"


def test_a_path_at_the_end_of_a_sentence_does_not_run_into_the_next() -> None:
    """On one line each sentence is ended before the next begins."""
    message = sentence(errors.DiskFull(path="/data/centre.db"))
    assert not message.what.endswith(".")
    assert message.line.startswith(f"{message.what}. ")
    assert ".." not in message.line
