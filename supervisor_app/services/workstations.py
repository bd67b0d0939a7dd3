"""This workstation's own keys and the register of all of them; enrolling with a server is sync's.

The private halves never leave the sealed file of the machine; the register holds public halves.
"""

import base64
import hashlib
import platform
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Workstation
from supervisor_app.models.base import natural_id
from supervisor_app.rules.rights import Right
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work, meta
from supervisor_app.system.secrets import DEVICE_BOX, DEVICE_SIGN

_RECLAIM = b"centre supervisor: this chain is mine"


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """The key pairs of this machine: Ed25519 to sign, X25519 to be sealed to."""

    sign: Ed25519PrivateKey = field(repr=False)
    box: X25519PrivateKey = field(repr=False)

    @property
    def sign_public(self) -> str:
        """The public half of the signing key, base64 of 32 bytes."""
        return text_of(self.sign.public_key())

    @property
    def reclaim_secret(self) -> bytes:
        """What proves to the server that a chain which others brought back is this machine's."""
        derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_RECLAIM)
        return derived.derive(self.sign.private_bytes_raw())

    @property
    def reclaim_mark(self) -> str:
        """The hash of that secret, 64 hex digits; it stands in the register."""
        return hashlib.sha256(self.reclaim_secret).hexdigest()

    @property
    def box_public(self) -> str:
        """The public half of the sealing key, base64 of 32 bytes."""
        return text_of(self.box.public_key())


@dataclass(frozen=True, slots=True)
class WorkstationRow:
    """One workstation as a list shows it."""

    device_id: int
    name: str
    sign_public: str
    box_public: str
    revoked: bool


def own_keys(desk: Desk) -> OwnKeys:
    """Return this machine's key pairs, made and sealed at the first call (SecretsUnreadable)."""
    secrets = desk.secrets
    sign, box = secrets.get(DEVICE_SIGN), secrets.get(DEVICE_BOX)
    if sign is None:
        sign = Ed25519PrivateKey.generate().private_bytes_raw()
        secrets.put(DEVICE_SIGN, sign)
    if box is None:
        box = X25519PrivateKey.generate().private_bytes_raw()
        secrets.put(DEVICE_BOX, box)
    return OwnKeys(
        Ed25519PrivateKey.from_private_bytes(sign), X25519PrivateKey.from_private_bytes(box)
    )


def device_id(work: Work) -> int:
    """Return the number of this device in the journal."""
    return int(meta(work.raw())["device"])


def is_registered(work: Work, login: str = "") -> bool:
    """Tell whether this machine stands in the register under its present number and its login."""
    found = work.session.get(Workstation, natural_id("workstation", device_id(work)))
    return found is not None and login in ("", found.login)


def register(work: Work, keys: OwnKeys, name: str = "", login: str = "") -> None:
    """Put this machine's public keys into the register; nothing is written when they stand there.

    `login` is its role at the server. The set-up and each start ask for it, so it needs no right:
    it says only who this machine is.
    """
    number = device_id(work)
    found = work.session.get(Workstation, natural_id("workstation", number))
    if found is None:
        work.add(
            Workstation(
                id=natural_id("workstation", number),
                device_id=number,
                name=name or platform.node(),
                sign_public=keys.sign_public,
                box_public=keys.box_public,
                login=login or None,
                reclaim_mark=keys.reclaim_mark,
            )
        )
        return
    # Setting an equal value would still count as touching the table.
    said = {
        "sign_public": keys.sign_public,
        "box_public": keys.box_public,
        "reclaim_mark": keys.reclaim_mark,
        "name": name,
        "login": login,
    }
    for field_name, value in said.items():
        if value and getattr(found, field_name) != value:
            setattr(found, field_name, value)


def workstations(work: Work) -> tuple[WorkstationRow, ...]:
    """Return every workstation in the order of the names."""
    rows = work.session.scalars(select(Workstation).order_by(Workstation.name))
    return tuple(
        WorkstationRow(row.device_id, row.name, row.sign_public, row.box_public, row.revoked)
        for row in rows
    )


def describe(work: Work, device: int, name: str, place: str) -> None:
    """Say what people call a workstation and where it stands (InvalidInput, NotFound)."""
    work.require(Right.MANAGE_DEVICES)
    if not name.strip():
        raise InvalidInput(field="name", reason="required", value="")
    found = work.get(Workstation, natural_id("workstation", device))
    found.name, found.place = name.strip(), place.strip() or None


def text_of(key: Ed25519PublicKey | X25519PublicKey) -> str:
    """Return a public key as base64."""
    return base64.b64encode(key.public_bytes_raw()).decode()
