"""The system's key store: trusted ones only, probed, and each refusal with a name of its own."""

from collections.abc import Callable
from typing import Any

import keyring
import pytest

from supervisor_app.errors import (
    VaultChanged,
    VaultMissing,
    VaultNull,
    VaultPlain,
    VaultRefused,
    VaultTrouble,
)
from supervisor_app.system import vault
from supervisor_app.system.vault import open_vault

SERVICE = "keyring.backends.SecretService.Keyring"
WINDOWS = "keyring.backends.Windows.WinVaultKeyring"


class _Kept:
    """What every made-up backend does with its secrets."""

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, entry: str) -> str | None:
        return self.secrets.get((service, entry))

    def set_password(self, service: str, entry: str, secret: str) -> None:
        self.secrets[service, entry] = secret

    def delete_password(self, service: str, entry: str) -> None:
        del self.secrets[service, entry]


def backend(name: str, base: type = _Kept, **members: Any) -> Any:
    """Make a backend whose class has this full name."""
    module, _, kind = name.rpartition(".")
    return type(kind, (base,), {"__module__": module, "__qualname__": kind, **members})()


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], None]:
    """Let `keyring` offer a made-up backend."""
    return lambda found: monkeypatch.setattr(keyring, "get_keyring", lambda: found)


@pytest.mark.parametrize("name", vault._TRUSTED)
def test_a_trusted_key_store_is_probed_and_used(offered: Any, name: str) -> None:
    """Secrets are kept, read and forgotten; the probe leaves nothing behind."""
    found = backend(name)
    offered(found)
    opened = open_vault()
    assert (opened.name, found.secrets) == (name, {})
    opened.write("entry", "secret")
    assert open_vault(expected=name).read("entry") == "secret"
    opened.delete("entry")
    opened.delete("entry")
    assert opened.read("entry") is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("keyring.backends.fail.Keyring", VaultMissing),
        ("keyring.backends.null.Keyring", VaultNull),
        ("keyrings.alt.file.PlaintextKeyring", VaultPlain),
        ("keyrings.alt.file.EncryptedKeyring", VaultPlain),
        ("somewhere.SecretService.Keyring", VaultPlain),
    ],
)
def test_no_untrusted_key_store_is_used_in_silence(
    offered: Any, name: str, kind: type[VaultTrouble]
) -> None:
    """Missing, switched off and plain are three errors, and no secret is written."""
    found = backend(name)
    offered(found)
    with pytest.raises(kind) as refused:
        open_vault()
    assert refused.value.params["backend"] == name
    assert found.secrets == {}


def test_another_key_store_than_before_is_said(offered: Any) -> None:
    """The key lies elsewhere; writing a new one here would lose the old."""
    found = backend(WINDOWS)
    offered(found)
    with pytest.raises(VaultChanged) as refused:
        open_vault(expected=SERVICE)
    assert refused.value.params == {"backend": WINDOWS, "expected": SERVICE}
    assert found.secrets == {}


def test_of_a_chain_only_the_trusted_member_is_used(offered: Any) -> None:
    """A chain would go on to a plain file where the trusted one refuses."""
    plain, trusted = backend("keyrings.alt.file.PlaintextKeyring"), backend(SERVICE)
    chain = backend("keyring.backends.chainer.ChainerBackend", backends=[plain, trusted])
    offered(chain)
    opened = open_vault()
    opened.write("entry", "secret")
    assert (opened.name, len(trusted.secrets), plain.secrets) == (SERVICE, 1, {})


@pytest.mark.parametrize(("members", "kind"), [(["plain"], VaultPlain), ([], VaultMissing)])
def test_a_chain_without_a_trusted_member_is_refused(
    offered: Any, members: list[str], kind: type[VaultTrouble]
) -> None:
    """What the chain falls back to is judged as if it stood alone."""
    found = [backend("keyrings.alt.file.PlaintextKeyring") for _ in members]
    offered(backend("keyring.backends.chainer.ChainerBackend", backends=found))
    with pytest.raises(kind):
        open_vault()


def fails(*_: Any) -> None:
    """Do what a locked key store does."""
    raise PermissionError("locked")


@pytest.mark.parametrize(
    "members",
    [
        {"set_password": fails},
        {"get_password": fails},
        {"delete_password": fails},
        {"delete_password": lambda *_: None},
        {"set_password": lambda *_: None},
        {"get_password": lambda *_: "another"},
    ],
)
def test_a_key_store_that_does_not_keep_its_word_is_refused(
    offered: Any, members: dict[str, Any]
) -> None:
    """Writing, reading back and forgetting are all tried before a key is entrusted."""
    offered(backend(SERVICE, **members))
    with pytest.raises(VaultRefused) as refused:
        open_vault()
    assert "locked" not in str(refused.value)


def test_the_tests_themselves_have_no_key_store() -> None:
    """This run is cut off from the person's own secrets."""
    with pytest.raises(VaultMissing):
        open_vault()
