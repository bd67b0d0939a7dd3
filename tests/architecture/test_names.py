"""Files stand where the noun and the layer say, and no room is called after nothing."""

from pathlib import PurePosixPath

from tests.architecture import tree

BANNED = {
    *("utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"),
    *("handler", "handlers", "core", "base", "data", "info"),
}
MAY_BE_BASE = "supervisor_app/models/base.py"
NOT_MIRRORED = {"architecture", "everything", "journeys", "simulation", "torture"}
# To add one: a file of tests that is about no single module of its package, and why.
ACROSS = {"tests/store/test_crash.py": "a kill falls between any two modules of the store"}


def test_no_module_is_named_after_nothing() -> None:
    """A module or package is called after a thing of the field, never "utils"."""
    paths = [PurePosixPath(s.path) for s in tree.sources() if s.path != MAY_BE_BASE]
    assert not [str(p) for p in paths if BANNED & {p.stem, *p.parent.parts}]


def test_tests_stand_where_their_module_does() -> None:
    """`tests/<package>/test_<module>*.py` names a module that exists in that package."""
    strays = []
    for source in tree.sources("tests"):
        path = PurePosixPath(source.path)
        if not path.stem.startswith("test_") or path.parts[1] in NOT_MIRRORED:
            continue
        if source.path in ACROSS:
            continue
        inside = tree.ROOT.joinpath(tree.PACKAGE, *path.parts[1:-1])
        modules = {p.stem for p in inside.rglob("*.py")} | {p.name for p in inside.glob("**/")}
        if not any(f"{path.stem}_".startswith(f"test_{name}_") for name in modules):
            strays.append(source.path)
    assert not strays, "each is named after no module of its package"


def test_rules_each_have_their_tests() -> None:
    """No module that judges lands without a file of tests under its own name."""
    judging = [s for s in tree.sources(f"{tree.PACKAGE}/rules") if any(tree.functions(s))]
    rules = {PurePosixPath(s.path).stem for s in judging}
    tests = {PurePosixPath(s.path).stem for s in tree.sources("tests/rules")}
    untested = [
        rule
        for rule in sorted(rules - {"__init__"})
        if not any(f"{test}_".startswith(f"test_{rule}_") for test in tests)
    ]
    assert not untested
