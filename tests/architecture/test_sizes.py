"""No file, class, function or signature grows beyond what a reader holds; there is no exception."""

import ast

from tests.architecture import tree

FILE_LINES, CLASS_LINES, FUNCTION_LINES, POSITIONAL = 400, 250, 60, 5
PAGES, PAGE_LINES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"), 120


def lines(node: ast.ClassDef | tree.type_of_function) -> int:
    """Count the lines of a definition without its decorators."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def positional(function: tree.type_of_function) -> int:
    """Count the parameters that a caller may pass by place, without self and cls."""
    names = [a.arg for a in (*function.args.posonlyargs, *function.args.args)]
    return len(names[1:] if names[:1] in (["self"], ["cls"]) else names)


def test_files_are_short() -> None:
    """No Python file is longer than 400 lines."""
    counted = {s.path: len(s.text.splitlines()) for s in tree.sources()}
    assert not {path: n for path, n in counted.items() if n > FILE_LINES}


def test_classes_are_short() -> None:
    """No class is longer than 250 lines."""
    long = [
        f"{s.at(c)} {c.name}: {lines(c)}"
        for s in tree.sources()
        for c in s.nodes
        if isinstance(c, ast.ClassDef) and lines(c) > CLASS_LINES
    ]
    assert not long


def test_functions_are_short() -> None:
    """No function is longer than 60 lines."""
    long = [
        f"{s.at(f)} {f.name}: {lines(f)}"
        for s in tree.sources()
        for f in tree.functions(s)
        if lines(f) > FUNCTION_LINES
    ]
    assert not long


def test_calls_stay_readable() -> None:
    """No function of the product takes more than five parameters by place."""
    wide = [
        f"{s.at(f)} {f.name}: {positional(f)}"
        for s in tree.product()
        for f in tree.functions(s)
        if positional(f) > POSITIONAL
    ]
    assert not wide


def test_front_pages_are_short() -> None:
    """README, ARCHITECTURE and CONTRIBUTING are read to their end: 120 lines each at most."""
    texts = {page: (tree.ROOT / page).read_text(encoding="utf-8") for page in PAGES}
    counted = {page: len(text.splitlines()) for page, text in texts.items()}
    assert not {name: n for name, n in counted.items() if n > PAGE_LINES}
