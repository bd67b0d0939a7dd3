"""Modules and tests say in a sentence what they are; nothing is left open or silenced mutely."""

import ast
import re

from tests.architecture import tree

OPEN_NOTES = re.compile(r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b|pragma: no " "cover")
SILENCED = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:[,\s]+[A-Z]+\d+)*)?|type:\s*ignore(?:\[[\w,\- ]+\])?)\s*$"
)
HERE = "tests/architecture/test_words.py"


def test_every_module_opens_with_a_sentence() -> None:
    """The first line of a module says what is in it; a test says it in its own docstring."""
    mute = [
        s.path
        for s in tree.sources()
        if "/test_" not in s.path
        and not (ast.get_docstring(s.tree) or "").split("\n")[0].rstrip().endswith((".", ":", ";"))
    ]
    assert not mute


def test_every_test_states_its_behaviour() -> None:
    """A test's docstring opens with one sentence: the behaviour that it proves."""
    mute = [
        f"{s.at(f)} {f.name}"
        for s in tree.sources("tests")
        for f in tree.functions(s)
        if f.name.startswith("test_") and not (ast.get_docstring(f) or "").strip()
    ]
    assert not mute


def test_no_open_notes() -> None:
    """Nothing is left for later in the code."""
    left = [
        f"{s.path}:{n}"
        for s in tree.sources()
        if s.path != HERE
        for n, line in enumerate(s.text.splitlines(), 1)
        if OPEN_NOTES.search(line)
    ]
    assert not left


def test_no_test_is_switched_off() -> None:
    """A test runs, or the machine lacks a program that it names with `needs`."""
    off = [
        place
        for s in tree.sources("tests")
        for place in tree.used_names(s, {"skip", "skipif", "xfail", "importorskip"}.__contains__)
    ]
    assert not off


def test_every_silence_has_its_reason() -> None:
    """A `noqa` or `type: ignore` is followed by the reason for it."""
    bare = [
        f"{s.path}:{n}"
        for s in tree.sources()
        for n, line in enumerate(s.text.splitlines(), 1)
        if SILENCED.search(line)
    ]
    assert not bare
