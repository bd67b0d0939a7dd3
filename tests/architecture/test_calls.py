"""Calls and statements that the house does without, each with the fault that it brings."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture import tree

APP = f"{tree.PACKAGE}/app.py"
DIRECTION = f"{tree.PACKAGE}/ui/direction.py"
BANNED = {
    "QTableWidget": "a widget per row; use a table model",
    "QListWidget": "a widget per row; use a list model",
    "QTreeWidget": "a widget per row; use a model",
    "setItemWidget": "a widget per row; use a delegate",
    "setIndexWidget": "a widget per row; use a delegate",
    "processEvents": "re-enters the caller; use ui/tasks.py",
}
MUTATORS = {"append", "add", "update", "clear", "pop", "extend", "insert", "remove", "setdefault"}


@pytest.mark.parametrize("name", BANNED)
def test_no_call_that_brings_trouble(name: str) -> None:
    """Nothing holds a widget per row or lets events in underneath a caller."""
    found = [place for s in tree.product() for place in tree.used_names(s, name.__eq__)]
    assert not found, BANNED[name]


def test_sides_are_named_in_one_place() -> None:
    """Left and right are written in ui/direction.py only; everywhere else it is start and end."""
    raw = [
        place
        for s in tree.product()
        if s.path != DIRECTION
        for place in tree.used_names(s, {"AlignLeft", "AlignRight"}.__contains__)
    ]
    assert not raw


def test_only_the_shell_and_dialogs_wait_in_a_loop_of_their_own() -> None:
    """`exec()` of Qt stands in app.py, the shell and modules named after a dialog."""
    nested = [
        s.at(call)
        for s in tree.product()
        if s.path != APP and "/ui/shell/" not in s.path and "dialog" not in s.path
        for call in s.nodes
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"exec", "exec_"}
    ]
    assert not nested


def test_no_module_rebinds_its_own_names() -> None:
    """There is no `global` statement."""
    assert not [s.at(n) for s in tree.sources() for n in tree.nodes(s, ast.Global)]


def test_imports_are_absolute_and_named() -> None:
    """No star import, no relative import."""
    loose = [
        s.at(node)
        for s in tree.sources()
        for node in s.nodes
        if isinstance(node, ast.ImportFrom)
        and (node.level or any(alias.name == "*" for alias in node.names))
    ]
    assert not loose


def test_no_module_keeps_state() -> None:
    """A list, dict or set at module level is never changed by the module's functions."""
    assert not [place for s in tree.product() for place in changed_tables(s)]


def changed_tables(source: tree.Source) -> Iterator[str]:
    """Find module-level names whose contents a function changes."""
    tables = {
        target.id
        for node in source.tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for function in tree.functions(source):
        own = {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and _is_store(n)}
        own |= {a.arg for a in ast.walk(function) if isinstance(a, ast.arg)}
        for node in ast.walk(function):
            name = _changed_name(node)
            if name in tables - own:
                yield f"{source.at(node)} {name}"


def _is_store(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _changed_name(node: ast.AST) -> str | None:
    """Name what `NAME[…] = …`, `del NAME[…]` or `NAME.append(…)` changes."""
    if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        owner = node.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        owner = node.func.value if node.func.attr in MUTATORS else None
    else:
        return None
    return owner.id if isinstance(owner, ast.Name) else None
