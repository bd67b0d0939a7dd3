"""The bar of long work: on a terminal one line, elsewhere nothing."""

import io

from supervisor_app.cli.bar import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def drawn(stream: io.StringIO) -> str:
    """Do work of ten thousand steps and return what was written."""
    shown = progress(stream)
    shown.total(10_000)
    for _ in range(1000):
        shown.step(10)
    return stream.getvalue()


def test_a_terminal_sees_one_line_that_fills() -> None:
    """Each redraw starts at the line's beginning; the last one is full and ends the line."""
    text = drawn(Terminal())
    pictures = text.removeprefix("\r").split("\r")
    assert [picture.count("#") for picture in pictures] == list(range(31))
    assert text.endswith("]\n")


def test_a_pipe_sees_nothing() -> None:
    """Without a terminal not a byte is written."""
    assert drawn(io.StringIO()) == ""


def test_work_of_unknown_length_draws_no_lie() -> None:
    """Where nobody knows the total the bar stays empty."""
    stream = Terminal()
    shown = progress(stream)
    shown.total(0)
    shown.step(5)
    assert "#" not in stream.getvalue()
