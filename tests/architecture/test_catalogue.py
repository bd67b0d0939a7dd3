"""The catalogues are complete and in step with the sources, and their script keeps them so."""

import importlib
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.architecture import tree

FOLDER = tree.ROOT / "resources" / "i18n"
MODULE = """
from somewhere import translate
def f(n, name):
    translate("Screen", "Save")
    translate(
        "Screen",
        "Greetings "
        "{name}",
    ).format(name=name)
    f"{translate('Screen', 'Inside')}"
    translate("Screen", "%n documents", "", len(name))
    translate("Screen", "%n lines", n=n)
    translate("Screen", "Open", "verb")
    name.translate({1: None})
"""
WORDS = {
    "Screen": {
        "Save": "حفظ",
        "Greetings {name}": "مرحبًا {name}",
        "Inside": "داخل",
        "Open @@ verb": "فتح",
        "%n documents": {
            "ar": ["لا وثائق", "وثيقة", "وثيقتان", "%n وثائق", "%n وثيقةً", "%n وثيقة"],
            "en": ["%n document", "%n documents"],
        },
        "%n lines": {
            "ar": ["لا أسطر", "سطر", "سطران", "%n أسطر", "%n سطرًا", "%n سطر"],
            "en": ["one line", "%n lines"],
        },
    }
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a small checkout with the script and one module."""
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    for path in FOLDER.glob("*.py"):
        (folder / path.name).write_bytes(path.read_bytes())
    (tmp_path / "supervisor_app").mkdir()
    (tmp_path / "supervisor_app" / "screen.py").write_text(MODULE, "utf-8")
    return tmp_path


def run(checkout: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """Run the script of a checkout."""
    command = [sys.executable, checkout / "resources" / "i18n" / "catalogue.py", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def fill(checkout: Path, words: object) -> subprocess.CompletedProcess[str]:
    """Fill words into a checkout."""
    path = checkout / "words.json"
    path.write_text(json.dumps(words), "utf-8")
    return run(checkout, "fill", path)


def state(checkout: Path) -> list[bytes]:
    """Give the bytes of both catalogues."""
    return [path.read_bytes() for path in sorted(checkout.rglob("*.ts"))]


def test_the_catalogues_are_complete_and_in_step() -> None:
    """Every text of the product is in both, in all plural forms, with equal placeholders."""
    done = run(tree.ROOT, "check")
    assert done.returncode == 0, done.stderr


def test_every_way_of_calling_is_found(checkout: Path) -> None:
    """Joined literals, f-strings, counts that are not literals and comments are all found."""
    assert run(checkout, "refresh").returncode == 0
    wanted = json.loads(run(checkout, "missing").stdout)
    assert set(wanted["Screen"]) == set(WORDS["Screen"])
    assert wanted["Screen"]["%n lines"] == {"ar": [""] * 6, "en": [""] * 2}
    assert json.loads(run(checkout, "missing", "--context", "Other").stdout) == {}


def test_filling_what_is_missing_completes_the_catalogue(checkout: Path) -> None:
    """After one fill the check passes, and neither fill nor refresh changes it again."""
    assert run(checkout, "check").returncode == 1
    assert fill(checkout, WORDS).returncode == 0
    assert run(checkout, "check").returncode == 0
    before = state(checkout)
    fill(checkout, WORDS)
    run(checkout, "refresh")
    assert state(checkout) == before
    assert json.loads(run(checkout, "missing").stdout) == {}


@pytest.mark.parametrize(
    ("source", "value", "complaint"),
    [
        ("Greetings {name}", "مرحبًا {nam}", "placeholders differ"),
        ("Greetings {name}", "مرحبًا {name", "expected '}'"),
        ("Save", "حفظ %n", "%n differs"),
        ("%n lines", ["لا", "سطر", "سطران", "أسطر", "%n سطرًا", "%n سطر"], "%n differs"),
        ("%n lines", ["%n سطر"], "needs 6 forms"),
        ("Gone", "ذهب", "not in the sources"),
    ],
)
def test_words_that_do_not_hold_are_refused_as_a_whole(
    checkout: Path, source: str, value: object, complaint: str
) -> None:
    """One wrong value keeps the whole file out and is named."""
    run(checkout, "refresh")
    before = state(checkout)
    done = fill(checkout, {"Screen": {"Inside": "داخل", source: value}})
    assert done.returncode == 1
    assert complaint in done.stderr
    assert state(checkout) == before


def test_texts_that_left_wait_for_prune(checkout: Path) -> None:
    """A text that vanished keeps its words until prune, and comes back with them."""
    fill(checkout, WORDS)
    module = checkout / "supervisor_app" / "screen.py"
    module.write_text(MODULE.replace('"Save"', '"Keep"'), "utf-8")
    assert json.loads(run(checkout, "missing").stdout) == {"Screen": {"Keep": ""}}
    assert "vanished, run prune: Screen: 'Save'" in run(checkout, "check").stderr
    module.write_text(MODULE, "utf-8")
    run(checkout, "refresh")
    assert run(checkout, "check").returncode == 0
    module.write_text(MODULE.replace('    translate("Screen", "Save")\n', ""), "utf-8")
    run(checkout, "prune")
    assert run(checkout, "check").returncode == 0


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("translate('Screen', name)", "are literals"),
        ("translate(f'Screen', 'x')", "are literals"),
        ("translate('Screen', 'Save', '', 3)", "with and without a count"),
        ("map(translate, name)", "never handed on"),
        ("def broken(:", "invalid syntax"),
    ],
)
def test_calls_that_cannot_be_read_fail_the_check_and_lose_nothing(
    checkout: Path, line: str, complaint: str
) -> None:
    """While one module cannot be read, no words are taken for vanished."""
    fill(checkout, WORDS)
    before = state(checkout)
    (checkout / "supervisor_app" / "later.py").write_text(line, "utf-8")
    assert complaint in run(checkout, "check").stderr
    assert run(checkout, "refresh").returncode == 0
    (checkout / "supervisor_app" / "later.py").unlink()
    run(checkout, "refresh")
    assert state(checkout) == before


def test_equal_texts_are_proposed_from_another_screen(checkout: Path) -> None:
    """The same source elsewhere comes with the words that it already has."""
    fill(checkout, WORDS)
    (checkout / "supervisor_app" / "b.py").write_text("translate('Other', 'Save')", "utf-8")
    assert json.loads(run(checkout, "missing").stdout) == {"Other": {"Save": "حفظ"}}


def test_many_may_fill_at_once(checkout: Path) -> None:
    """Fills of several people at the same time are all kept."""
    parts = [{"Screen": {name: value}} for name, value in WORDS["Screen"].items()]
    paths = [checkout / f"{number}.json" for number in range(len(parts))]
    for path, part in zip(paths, parts, strict=True):
        path.write_text(json.dumps(part), "utf-8")
    with ThreadPoolExecutor(len(parts)) as pool:
        done = list(pool.map(lambda path: run(checkout, "fill", path), paths))
    assert [one.stderr for one in done] == [""] * len(parts)
    assert run(checkout, "check").returncode == 0


def test_what_is_written_is_read_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Angle brackets, ampersands, quotes and line breaks survive the file."""
    monkeypatch.syspath_prepend(str(FOLDER))
    ts_file, texts = importlib.import_module("ts_file"), importlib.import_module("source_texts")
    once, gone = {"plural": False}, {"plural": True, "vanished": True}
    messages = {
        texts.Key("A & B", 'a <b> "c"\nd', "x > y"): ts_file.Message(
            forms=("ا <ب> & «ج»\nد",), **once
        ),
        texts.Key("Z", "%n"): ts_file.Message(forms=("1", "2"), **gone),
    }
    path = tmp_path / "some.ts"
    path.write_text(ts_file.as_text("ar", messages), "utf-8")
    assert ts_file.read(path) == messages
