"""Find the texts that the sources hand to translate; no translations."""

import ast
from dataclasses import dataclass, field
from pathlib import Path

COMMENT_MARK = " @@ "


@dataclass(frozen=True, order=True)
class Key:
    """What identifies a text."""

    context: str
    source: str
    comment: str = ""

    @property
    def name(self) -> str:
        """The text's key in the JSON files."""
        return f"{self.source}{COMMENT_MARK}{self.comment}" if self.comment else self.source


@dataclass(frozen=True)
class Texts:
    """What the sources say: text → whether it is a plural, and the calls that cannot be read."""

    plural_of: dict[Key, bool] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def texts_of(sources: Path) -> Texts:
    """Collect every text under a folder; a file that cannot be read becomes a fault."""
    texts = Texts()
    for path in sorted(sources.rglob("*.py")):
        _collect(path.read_text("utf-8"), path.relative_to(sources.parent).as_posix(), texts)
    return texts


def _collect(source: str, where: str, into: Texts) -> None:
    """Add the texts of one module."""
    try:
        tree = ast.parse(source, where)
    except SyntaxError as error:
        into.faults.append(f"{where}:{error.lineno}: {error.msg}")
        return
    called = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_translate(node.func):
            called.add(node.func)
            key, plural = _key_of(node), len(node.args) > 3 or _named(node, "n") is not None  # noqa: PLR2004  n is the fourth
            if key is None:
                into.faults.append(f"{where}:{node.lineno}: context, text, comment are literals")
            elif into.plural_of.setdefault(key, plural) != plural:
                into.faults.append(
                    f"{where}:{node.lineno}: {key.source!r} with and without a count"
                )
    into.faults.extend(
        f"{where}:{node.lineno}: translate is only called by name, never handed on"
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and _is_translate(node) and node not in called
    )


def _is_translate(node: ast.AST) -> bool:
    """Tell whether a node names our function (str.translate is an attribute, not a name)."""
    return isinstance(node, ast.Name) and node.id == "translate"


def _named(call: ast.Call, name: str) -> ast.expr | None:
    """Give a keyword argument of a call, or None."""
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _key_of(call: ast.Call) -> Key | None:
    """Read the literal context, text and comment of a call, or None where one is not literal."""
    comment = _named(call, "comment")
    parts = [*call.args[:3], *([comment] if comment else [])]
    texts = [
        part.value
        for part in parts
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]
    return Key(*texts) if len(texts) == len(parts) and len(parts) in (2, 3) else None
