"""What `main.py audit …` does; its parser is apart."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType

import orjson

from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import complain, tell, tell_json
from supervisor_app.cli.sitting_down import seated
from supervisor_app.errors import FileMissing, InvalidInput
from supervisor_app.services import audit, audit_export, exchange
from supervisor_app.store.proof import Claim, Fault, Finding, Proof, claims_of
from supervisor_app.system.atomic import atomic_write
from supervisor_app.text.bidi import iso
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate

_BROKEN = 3


def verify(arguments: argparse.Namespace) -> int:
    """Hold the journal against everything that vouches for it; exit 3 with what does not hold."""
    claims = [*_receipts(arguments), *(audit.witness_of(path) for path in arguments.pdf)]
    with seated(arguments) as desk:
        if arguments.against_server:
            claims += exchange.claims(desk)
        found = audit.verify(desk, progress(), claims)
    if arguments.json:
        first = found.findings[0] if found.findings else None
        reason = {"reason": first.fault.value, "seq": first.seq} if first else {}
        tell_json({"ok": found.ok, **asdict(found), **reason})
    elif found.ok:
        words = translate(
            "Cli",
            "The journal holds: {entries} entries, {checkpoints} checkpoints, {claims} receipts.",
        )
        tell(
            words.format(
                entries=num(found.entries),
                checkpoints=num(found.checkpoints),
                claims=num(found.claims),
            )
        )
    else:
        _complain(found)
    return 0 if found.ok else _BROKEN


def export(arguments: argparse.Namespace) -> int:
    """Write the whole trail as CSV."""
    target = _target(arguments)
    with seated(arguments) as desk:
        count = audit_export.export(desk, progress(), audit.AuditQuery(), target)
    if arguments.json:
        tell_json({"entries": count, "file": target})
    else:
        tell(target)
    return 0


def receipts(arguments: argparse.Namespace) -> int:
    """Write what vouches for the journal, to be kept away from this machine."""
    target = _target(arguments)
    with seated(arguments) as desk:
        found = desk.read(audit.receipts)
    atomic_write(target, orjson.dumps(found, option=orjson.OPT_INDENT_2))
    if arguments.json:
        tell_json({"receipts": len(found), "file": target})
    else:
        tell(target)
    return 0


ACTIONS: Mapping[str, Callable[[argparse.Namespace], int]] = MappingProxyType(
    {"verify": verify, "export": export, "receipts": receipts}
)


def _receipts(arguments: argparse.Namespace) -> list[Claim]:
    path = arguments.receipts
    if path is None:
        return []
    if not path.is_file():
        raise FileMissing(path=str(path))
    try:
        return claims_of(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InvalidInput(field="file", reason="no_receipts", value=path.name) from error


def _target(arguments: argparse.Namespace) -> Path:
    if arguments.out is None:
        raise InvalidInput(field="file", reason="required", value="")
    return Path(arguments.out)


def _complain(found: Proof) -> None:
    complain(
        translate("Cli", "The journal does not hold; keep the folder as it is and call support.")
    )
    for finding in found.findings:
        complain(f"{iso(finding.fault.value)}: {_where(finding)}")


def _where(finding: Finding) -> str:
    words = {
        Fault.GAP: translate("Cli", "entries are missing before {seq} of device {device}"),
        Fault.CLOCK: translate("Cli", "the clock falls at {seq} of device {device}"),
        Fault.LINK: translate("Cli", "entry {seq} of device {device} was changed"),
        Fault.SIGNATURE: translate("Cli", "the seal at {seq} of device {device} is not genuine"),
        Fault.KEY_UNKNOWN: translate("Cli", "the key of device {device} is not known"),
        Fault.REPLACED: translate("Cli", "entry {seq} of device {device} is not what was seen"),
        Fault.BEHIND: translate("Cli", "entry {seq} of device {device} was seen and is gone"),
    }[finding.fault]
    return words.format(seq=num(finding.seq), device=iso(str(finding.device_id)))
