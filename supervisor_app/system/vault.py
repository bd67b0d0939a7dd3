"""The operating system's key store, only where it truly keeps secrets; never a silent fall-back.

The backend is judged by its class name, because a library that is merely installed may offer one
that writes in clear. The person is told by an error of its own for each case.
"""

import secrets
from dataclasses import dataclass
from typing import Any, Protocol

from supervisor_app.errors import (
    VaultChanged,
    VaultMissing,
    VaultNull,
    VaultPlain,
    VaultRefused,
)

SERVICE = "centre-supervisor"

# Class names of the backends that keep secrets encrypted under the person's own sign-in.
_TRUSTED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
)
_NULL = "keyring.backends.null."
_FAIL = "keyring.backends.fail."
_CHAIN = "keyring.backends.chainer."


class Vault(Protocol):
    """Where secrets are kept; `name` is stored, so that a change of backend is noticed."""

    @property
    def name(self) -> str:
        """The class name of the backend."""
        ...

    def read(self, entry: str) -> str | None:
        """Return a secret, None where there is none (VaultRefused)."""
        ...

    def write(self, entry: str, secret: str) -> None:
        """Keep a secret (VaultRefused)."""
        ...

    def delete(self, entry: str) -> None:
        """Forget a secret; one that is not there is no error (VaultRefused)."""
        ...


@dataclass(frozen=True, slots=True)
class SystemVault:
    """A trusted and probed backend of `keyring`."""

    name: str
    _backend: Any

    def read(self, entry: str) -> str | None:
        """Return a secret, None where there is none (VaultRefused)."""
        try:
            found: str | None = self._backend.get_password(SERVICE, entry)
        except Exception as error:
            raise self._refused(error) from error
        return found

    def write(self, entry: str, secret: str) -> None:
        """Keep a secret (VaultRefused)."""
        try:
            self._backend.set_password(SERVICE, entry, secret)
        except Exception as error:
            raise self._refused(error) from error

    def delete(self, entry: str) -> None:
        """Forget a secret; one that is not there is no error (VaultRefused)."""
        if self.read(entry) is None:
            return
        try:
            self._backend.delete_password(SERVICE, entry)
        except Exception as error:
            raise self._refused(error) from error

    def _refused(self, error: Exception) -> VaultRefused:
        # A backend raises whatever its system raises; its class says enough and holds no secret.
        return VaultRefused(backend=self.name, reason=type(error).__name__)


def open_vault(expected: str | None = None) -> SystemVault:
    """Return the system's key store after writing, reading back and deleting a probe.

    `expected` is the name stored when the key was put away. Raises VaultMissing (no backend),
    VaultNull (switched off), VaultPlain (not on the allow-list), VaultChanged (another one than
    expected), VaultRefused (the probe failed).
    """
    backend = _choose()
    name = _name(backend)
    _judge(name)
    if expected is not None and name != expected:
        raise VaultChanged(backend=name, expected=expected)
    vault = SystemVault(name, backend)
    _probe(vault)
    return vault


def _choose() -> Any:
    import keyring  # noqa: PLC0415  start-up time: keyring

    backend = keyring.get_keyring()
    if _name(backend).startswith(_CHAIN):
        # A chain would go on to the next, perhaps a plain file, where a trusted one refuses.
        members = list(getattr(backend, "backends", ()))
        trusted = [member for member in members if _name(member) in _TRUSTED]
        return (trusted or members or [backend])[0]
    return backend


def _name(backend: object) -> str:
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"


def _judge(name: str) -> None:
    if name.startswith(_NULL):
        raise VaultNull(backend=name)
    if name.startswith((_FAIL, _CHAIN)):
        raise VaultMissing(backend=name)
    if name not in _TRUSTED:
        raise VaultPlain(backend=name)


def _probe(vault: SystemVault) -> None:
    entry, secret = f"probe-{secrets.token_hex(8)}", secrets.token_hex(16)
    vault.write(entry, secret)
    found = vault.read(entry)
    vault.delete(entry)
    if found != secret or vault.read(entry) is not None:
        raise VaultRefused(backend=vault.name, reason="probe")
