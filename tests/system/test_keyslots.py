"""The data key: never on the disk in clear, opened by each slot alone, by nothing else."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.errors import (
    InvalidInput,
    KeyMissing,
    KeyslotsUnreadable,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryCode,
)
from supervisor_app.system import keyslots, recovery_code
from supervisor_app.system.keyslots import (
    Cost,
    Keyslots,
    Slot,
    demo_key,
    make_demo_key,
    new_key,
    unlock,
)
from supervisor_app.system.paths import CentrePaths
from tests.conftest import FakeVault

CHEAP = Cost(passes=1, memory=8, lanes=1)
PASSPHRASE = "قهوة سمراء وتمر"  # noqa: S105  a made-up one


@pytest.fixture
def paths(tmp_path: Path) -> CentrePaths:
    """Give the folder of a centre."""
    return CentrePaths(tmp_path)


def test_each_slot_opens_the_same_key_and_the_file_holds_none_of_it(
    paths: CentrePaths, vault: FakeVault
) -> None:
    """Key store, passphrase and recovery code are three ways to one key."""
    key = new_key()
    slots = Keyslots.new(paths.keyslots).with_vault(key, vault)
    slots = slots.with_passphrase(key, PASSPHRASE, CHEAP)
    slots, code = slots.with_recovery(key)
    slots.save()
    again = Keyslots.load(paths.keyslots)
    assert set(again.slots) == set(Slot)
    assert again.vault_name == vault.name
    assert again.by_vault(vault) == key
    assert again.by_passphrase(PASSPHRASE) == key
    assert again.by_recovery(code) == key
    text = paths.keyslots.read_text()
    secrets = [key.hex(), code.replace("-", ""), PASSPHRASE, *vault.secrets.values()]
    assert not any(secret in text for secret in secrets)
    assert key.hex() not in vault.secrets.values()


def test_two_new_keys_are_never_the_same() -> None:
    """The key is 32 random bytes."""
    assert len({new_key() for _ in range(50)}) == 50
    assert len(new_key()) == 32


def test_what_is_wrong_has_an_error_of_its_own(paths: CentrePaths, vault: FakeVault) -> None:
    """A wrong passphrase, a wrong code, a lost secret and a missing slot are told apart."""
    key = new_key()
    empty = Keyslots.new(paths.keyslots)
    for ask in (empty.by_vault, empty.by_passphrase, empty.by_recovery):
        with pytest.raises(KeyMissing):
            ask(vault if ask == empty.by_vault else "x")
    assert empty.vault_name is None
    slots, code = empty.with_passphrase(key, PASSPHRASE, CHEAP).with_recovery(key)
    slots = slots.with_vault(key, vault)
    with pytest.raises(WrongPassphrase):
        slots.by_passphrase(PASSPHRASE + " ")
    for wrong in ("", "not a code", code[:-1], code[:-1] + ("0" if code[-1] != "0" else "1")):
        with pytest.raises(WrongRecoveryCode):
            slots.by_recovery(wrong)
    for stranger in ("AAAA" * 11, "A" * 43 + "=", "A"):
        vault.secrets = dict.fromkeys(vault.secrets, stranger)
        with pytest.raises(KeyslotsUnreadable):
            slots.by_vault(vault)
    vault.secrets.clear()
    with pytest.raises(KeyMissing):
        slots.by_vault(vault)


def test_a_short_passphrase_is_refused(paths: CentrePaths) -> None:
    """Fewer than eight characters guard nothing."""
    with pytest.raises(InvalidInput) as refused:
        Keyslots.new(paths.keyslots).with_passphrase(new_key(), "قصيرة", CHEAP)
    assert refused.value.params["reason"] == "short"
    with pytest.raises(ValueError, match="32 bytes"):
        Keyslots.new(paths.keyslots).with_recovery(b"short")


def test_keyboards_that_compose_letters_differently_open_the_same_slot(paths: CentrePaths) -> None:
    """A hamza typed in one piece or in two is the same passphrase."""
    typed = "أحمد والأسد"
    composed, decomposed = (unicodedata.normalize(form, typed) for form in ("NFC", "NFD"))
    assert composed != decomposed
    key = new_key()
    slots = Keyslots.new(paths.keyslots).with_passphrase(key, composed, CHEAP)
    assert slots.by_passphrase(decomposed) == key


def test_a_slot_moved_to_another_centre_does_not_open(paths: CentrePaths) -> None:
    """What is wrapped is bound to its key id and its slot."""
    slots, code = Keyslots.new(paths.keyslots).with_recovery(new_key())
    other = Keyslots(paths.keyslots, "0" * 16, slots.slots)
    with pytest.raises(WrongRecoveryCode):
        other.by_recovery(code)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"key_id": "x", "slots": {"other": {}}}',
        '{"key_id": "x", "slots": {"vault": 1}}',
    ],
)
def test_a_damaged_file_is_said_and_not_replaced(paths: CentrePaths, content: str) -> None:
    """The only way back to the data is never overwritten in silence."""
    paths.keyslots.write_text(content)
    with pytest.raises(KeyslotsUnreadable):
        Keyslots.load(paths.keyslots)
    assert paths.keyslots.read_text() == content


@pytest.mark.parametrize(
    "change",
    [
        {"memory": 2**40},
        {"passes": 0},
        {"lanes": 10**6},
        {"salt": "zz"},
        {"passes": None},
        {"nonce": 5},
        {"wrapped": "zz"},
    ],
)
def test_a_tampered_slot_costs_nothing_and_opens_nothing(
    paths: CentrePaths, change: dict[str, object]
) -> None:
    """A file cannot make the start take all memory or all day."""
    slots = Keyslots.new(paths.keyslots).with_passphrase(new_key(), PASSPHRASE, CHEAP)
    slots.save()
    content = json.loads(paths.keyslots.read_text())
    content["slots"]["passphrase"] |= change
    paths.keyslots.write_text(json.dumps(content))
    with pytest.raises(KeyslotsUnreadable):
        Keyslots.load(paths.keyslots).by_passphrase(PASSPHRASE)


def test_the_real_cost_of_a_guess_is_high() -> None:
    """Argon2id with 128 MiB and four passes is what a stored slot uses by default."""
    assert (Cost().passes, Cost().memory, Cost().lanes) == (4, 131072, 4)


def test_unlocking_takes_the_one_way_that_was_chosen(
    paths: CentrePaths, vault: FakeVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Key store, passphrase or open key, and never a second try by another way."""
    with pytest.raises(KeyMissing):
        unlock(paths)
    key = new_key()
    Keyslots.new(paths.keyslots).with_passphrase(key, PASSPHRASE, CHEAP).save()
    with pytest.raises(KeyMissing) as asked:
        unlock(paths)
    assert asked.value.params["slot"] == "passphrase"
    assert unlock(paths, PASSPHRASE) == key
    Keyslots.load(paths.keyslots).with_vault(key, vault).save()
    with pytest.raises(VaultMissing):
        unlock(paths)
    monkeypatch.setattr(keyslots, "open_vault", lambda expected: vault if expected else None)
    assert unlock(paths) == key


def test_a_demonstration_centre_has_an_open_key_that_marks_it(paths: CentrePaths) -> None:
    """Its folder opens by itself; a damaged key is said."""
    with pytest.raises(KeyMissing):
        demo_key(paths.demo_key)
    key = make_demo_key(paths.demo_key)
    assert paths.is_demo
    assert unlock(paths) == demo_key(paths.demo_key) == key
    for damaged in ("zz", key.hex()[:10]):
        paths.demo_key.write_text(damaged)
        with pytest.raises(KeyslotsUnreadable):
            unlock(paths)


@given(st.binary(min_size=20, max_size=20), st.randoms(use_true_random=False))
def test_a_recovery_code_survives_being_typed(code: bytes, chance) -> None:
    """Case, dashes, spaces, Arabic digits and letters that look like digits do not matter."""
    printed = recovery_code.printed(code)
    assert len(printed) == 39
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    looks = str.maketrans({"0": "oO0"[chance.randrange(3)], "1": "iIlL1"[chance.randrange(5)]})
    for typed in (
        printed,
        printed.lower(),
        printed.replace("-", " "),
        printed.replace("-", ""),
        printed.translate(arabic),
        printed.translate(looks),
    ):
        assert recovery_code.typed(typed) == code
