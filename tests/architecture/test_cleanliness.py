"""No file of the checkout holds a secret, a path of one machine or the name of a package host."""

import re

import pytest

from tests.architecture import tree

HERE = "tests/architecture/test_cleanliness.py"
FORBIDDEN = {
    "private key": r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----",
    "access token": r"\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{18,}|AKIA[0-9A-Z]{16})\b",
    "password in an address": r"\b[a-z][a-z0-9+]*://[^\s/:@{}]+:[^\s/@{}]+@",
    "path of one machine": r"(?<![\w.$~{-])/(?:work|root|opt/wheels)/",
    "folder beside the checkout": r"\.\./shared\b|\bshared/(?:design|research|proofs|seeds|data)\b",
    "package host": r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org)\b",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_gives_away(what: str) -> None:
    """The checkout can be handed to anyone as it is."""
    pattern = re.compile(FORBIDDEN[what])
    found = [
        f"{path.relative_to(tree.ROOT)}:{n}"
        for path in tree.files()
        if path.relative_to(tree.ROOT).as_posix() != HERE
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found
