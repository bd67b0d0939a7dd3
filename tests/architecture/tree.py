"""The checkout as the architecture tests read it: files, their text and their syntax trees."""

import ast
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "supervisor_app"
CODE_FOLDERS = (PACKAGE, "tests", "benchmarks", "resources")
NOT_OURS = {"out", "build", "dist", "__pycache__"}
TEXT_NAMES = {"run", "check", "LICENSE"}
TEXT_ENDINGS = {".py", ".md", ".toml", ".lock", ".cmd", ".sh", ".ts", ".svg", ".csv", ".json"}

type_of_function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path below the root, its text, its tree and every node of it."""

    path: str
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    @property
    def name(self) -> str:
        """Dotted name, `supervisor_app.text.formats`; a package goes by its folder."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def line(self, node: ast.stmt | ast.expr) -> str:
        """Text of the line on which a node begins."""
        return self.text.splitlines()[node.lineno - 1]

    def at(self, node: ast.stmt | ast.expr) -> str:
        """Place of a node as an editor opens it."""
        return f"{self.path}:{node.lineno}"


@cache
def files() -> tuple[Path, ...]:
    """List the text files of the checkout; hidden folders hold what tools made."""
    found = []
    for folder, below, names in os.walk(ROOT):
        below[:] = [n for n in below if n not in NOT_OURS and (n[0] != "." or n == ".ci")]
        below[:] = [n for n in below if not n.endswith(".egg-info")]
        paths = [Path(folder) / name for name in names]
        found += [p for p in paths if p.name in TEXT_NAMES or p.suffix in TEXT_ENDINGS]
    return tuple(sorted(found))


@cache
def everything() -> tuple[Source, ...]:
    """Parse every Python file that we wrote."""
    found = []
    for path in files():
        below = path.relative_to(ROOT).as_posix()
        if path.suffix == ".py" and below.startswith(CODE_FOLDERS):
            text = path.read_text(encoding="utf-8")
            parsed = ast.parse(text, below)
            found.append(Source(below, text, parsed, tuple(ast.walk(parsed))))
    return tuple(found)


def sources(*folders: str) -> tuple[Source, ...]:
    """Give the Python files below these folders (default: all that hold code)."""
    wanted = tuple(f"{folder}/" for folder in folders or CODE_FOLDERS)
    return tuple(source for source in everything() if source.path.startswith(wanted))


def product() -> tuple[Source, ...]:
    """Parse the product's own files."""
    return sources(PACKAGE)


def nodes(source: Source, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
    """Walk the nodes of these kinds."""
    return (node for node in source.nodes if isinstance(node, kinds))


def functions(source: Source) -> Iterator[type_of_function]:
    """Walk every function and method."""
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imports_inside_functions(source: Source) -> Iterator[ast.Import | ast.ImportFrom]:
    """Walk the imports that run when a function does."""
    seen = set()
    for function in functions(source):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom) and node not in seen:
                seen.add(node)
                yield node


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """Name what an import asks for: modules, and for `from m import n` also `m.n`."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    module = node.module or ""
    return [module, *(f"{module}.{alias.name}" for alias in node.names)]


def used_names(source: Source, wanted: Callable[[str], bool]) -> list[str]:
    """Find names and attributes by their last word, as `path:line word`."""
    found = []
    for node in source.nodes:
        word = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        if isinstance(node, ast.Attribute | ast.Name) and wanted(word):
            found.append(f"{source.at(node)} {word}")
    return found
