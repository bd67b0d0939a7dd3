"""The import contracts of pyproject.toml hold and name every package that exists."""

import subprocess
import sys
import tomllib

import pytest

from tests.architecture import tree

QT_ROOMS = {"ui", "app"}
BELOW_UI = {"reports", "sync", "printers", "intake", "delivery", "planning", "store", "models"}


def contract(wanted: str) -> dict[str, list[str]]:
    """Read one contract of pyproject.toml by its id."""
    settings = tomllib.loads((tree.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = [c for c in settings["tool"]["importlinter"]["contracts"] if c["id"] == wanted]
    assert found, f"pyproject.toml has no import contract with the id {wanted}"
    return found[0]


def rooms(*inside: str) -> set[str]:
    """Name the modules and packages that stand directly in a package."""
    folder = tree.ROOT.joinpath(tree.PACKAGE, *inside)
    packages = {p.parent.name for p in folder.glob("*/__init__.py")}
    return packages | {p.stem for p in folder.glob("*.py") if p.stem != "__init__"}


def named(layers: list[str]) -> set[str]:
    """Take the names out of lines such as "ui | (bootstrap)"."""
    return {name.strip(" ()") for layer in layers for name in layer.split("|")}


def test_every_import_goes_the_way_the_contracts_allow() -> None:
    """No module imports upwards, sideways or around a contract."""
    # A process of its own: the linter sets up logging for the whole of its process.
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", lint], cwd=tree.ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("wanted", "inside"), [("layers", ()), ("inside_ui", ("ui",))])
def test_every_room_has_its_layer(wanted: str, inside: tuple[str, ...]) -> None:
    """A new package or module is put into its layer the day it lands."""
    unnamed = rooms(*inside) - named(contract(wanted)["layers"])
    assert not unnamed, f"pyproject.toml, contract {wanted}: put {sorted(unnamed)} into its layer"


def test_no_layer_is_named_that_does_not_exist() -> None:
    """The contracts describe the house as it stands."""
    ghosts = (named(contract("layers")["layers"]) - rooms()) | (
        named(contract("inside_ui")["layers"]) - rooms("ui")
    )
    assert not ghosts


def test_everything_outside_the_ui_is_kept_from_qt() -> None:
    """A new package below the UI joins the contract that keeps Qt out."""
    sources = {f"{tree.PACKAGE}.{room}" for room in rooms() - QT_ROOMS}
    missing = sources - set(contract("qt_in_ui")["source_modules"])
    assert not missing, f"pyproject.toml, contract qt_in_ui: add {sorted(missing)}"


def test_the_ui_is_kept_from_everything_below_services() -> None:
    """A new package below services joins the contract that keeps the UI out of it."""
    below = {f"{tree.PACKAGE}.{room}" for room in rooms() & BELOW_UI}
    if "vault" in rooms("system"):
        below.add(f"{tree.PACKAGE}.system.vault")
    missing = below - set(contract("ui_asks_services")["forbidden_modules"])
    assert not missing, f"pyproject.toml, contract ui_asks_services: add {sorted(missing)}"


def test_rules_need_only_the_standard_library() -> None:
    """A rule can be read, run and proved with nothing installed."""
    allowed = sys.stdlib_module_names | {f"{tree.PACKAGE}.rules", f"{tree.PACKAGE}.errors"}
    strangers = [
        f"{source.at(node)} {name}"
        for source in tree.sources(f"{tree.PACKAGE}/rules")
        for node in tree.nodes(source, tree.ast.Import, tree.ast.ImportFrom)
        for name in tree.imported(node)[:1]
        if name.split(".")[0] not in allowed and ".".join(name.split(".")[:2]) not in allowed
    ]
    assert not strangers
