"""The cage ends whatever a reader of a foreign file may do, and says which of them it was."""

import pytest

from supervisor_app import errors
from supervisor_app.intake import cage

ROOMY = cage.Limits(seconds=30)
TIGHT = cage.Limits(megabytes=256, seconds=20, quiet_seconds=0.3)
HERE = "tests.intake.caged_readers"


def run(reader, limits=ROOMY, cancelled=cage.never, **arguments):
    """Run one of the misbehaving readers."""
    given = {"path": "/somewhere/ملف.csv", **arguments}
    return cage.run(f"{HERE}:{reader}", given, limits=limits, cancelled=cancelled)


def test_values_arrive_in_order_and_the_child_ends():
    """What a reader sends is what we get, Arabic included, however many."""
    words = [f"كلمة {number}" for number in range(500)]
    assert list(run("echo", words=words)) == words


def test_a_large_frame_arrives_whole():
    """A frame beyond the pipe's own buffer is put together again."""
    word = "ط" * 1_500_000
    assert list(run("echo", words=[word, "end"])) == [word, "end"]


def test_a_silent_reader_is_killed():
    """No sign of life within the limit is a time-out of its own kind."""
    with pytest.raises(errors.ReaderTimedOut) as caught:
        list(run("hang", TIGHT))
    assert caught.value.params == {"file": "ملف.csv", "seconds": 0.3}


def test_a_reader_that_never_ends_is_killed():
    """Signs of life do not extend the whole time."""
    with pytest.raises(errors.ReaderTimedOut):
        for _ in run("drip", cage.Limits(seconds=1)):
            pass


def test_processor_time_is_bound_by_the_system():
    """A spinning child dies of its own limit even when we would wait much longer."""
    order = cage.Limits(seconds=1, quiet_seconds=60)
    with pytest.raises(errors.ReaderTimedOut):
        list(run("spin", order))


def test_memory_beyond_the_limit_is_told_apart():
    """A reader that fills its memory is stopped inside it, and the error says how much that was."""
    with pytest.raises(errors.ReaderOutOfMemory) as caught:
        list(run("grow", cage.Limits(megabytes=200)))
    assert caught.value.params["megabytes"] == 200


@pytest.mark.parametrize(("reader", "word"), [("crash", "exit -6"), ("fail", "ZeroDivisionError")])
def test_a_crash_is_a_known_error_with_its_trace(reader, word):
    """An abort and a bug end the import, not the program, and leave a line for the log."""
    with pytest.raises(errors.ReaderCrashed) as caught:
        list(run(reader))
    assert word in caught.value.params["detail"]


def test_a_reader_may_refuse_its_file():
    """A reason that the reader knows reaches the person with the file's name."""
    with pytest.raises(errors.UnreadableFile) as caught:
        list(run("refuse"))
    assert caught.value.params == {"file": "ملف.csv", "reason": "empty", "detail": ""}


def test_printing_does_not_disturb_the_wire():
    """Words that a library prints go elsewhere than the frames."""
    assert list(run("babble")) == ["answer"]


def test_foreign_bytes_on_the_wire_are_never_interpreted():
    """A subverted child that writes a pickle to the pipe is a crash."""
    with pytest.raises(errors.ReaderCrashed):
        list(run("forge"))


def test_cancel_kills_the_child_at_once():
    """A person's cancel does not wait for the reader."""
    asked = iter([False, False, True])
    with pytest.raises(errors.CancelledByPerson):
        list(run("hang", cancelled=lambda: next(asked)))


def test_leaving_early_kills_the_child():
    """Closing the iterator ends a child that would never end by itself."""
    values = run("drip")
    assert next(values) == "drop"
    values.close()


def test_the_child_imports_neither_qt_nor_a_database():
    """The cage stays small and holds nothing worth stealing."""
    (names,) = run("modules")
    heavy = {"PySide6", "sqlalchemy", "sqlcipher3", "sqlite3", "keyring", "cryptography", "asyncio"}
    assert not heavy & set(names)


def test_a_missing_reader_is_a_crash_not_a_hang():
    """A wrong name ends at once."""
    with pytest.raises(errors.ReaderCrashed):
        list(cage.run("no.such:reader", {}))
