"""A demonstration centre made from a real one: its figures, nobody's name, number or words.

Names, numbers and phones are replaced the same way wherever one thing stands; free text is emptied;
what proves or signs (devices, rosters, keys, reports, sign-ins) is left behind. The journal is new.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from supervisor_app.models.base import Base, Entity
from supervisor_app.rules.rights import SYSTEM, Right
from supervisor_app.services.demo.create import open_accounts
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from supervisor_app.system.progress import Progress
from supervisor_app.text.translate import translate

_BATCH = 2_000
# Tables that say who did what on which machine, or that the new centre makes itself.
LEFT_BEHIND = frozenset(
    {
        "access_review",
        "account_change_seen",
        "field_key_wrap",
        "report_record",
        "role_grant",
        "sign_in",
        "sign_in_failure",
        "signed_roster",
        "sync_round",
        "workstation",
    }
)
Replace = Callable[[int, Any], Any]


@dataclass(frozen=True, slots=True)
class Anonymised:
    """How many rows were carried over and how many of their values were replaced."""

    rows: int
    replaced: int


def _numbered(word: str) -> Replace:
    return lambda number, value: f"{word} {number}" if value else value


def _always(content: Any) -> Replace:
    return lambda _, value: content if value else value


def replacements() -> Mapping[str, Mapping[str, Replace]]:
    """Return by table and column how what may be personal is replaced; `number` is the row's."""
    person = translate("Anonymise", "Employee")
    user = translate("Anonymise", "User")
    centre = translate("Anonymise", "Sample centre")
    empty, nothing = _always(""), _always(None)
    return MappingProxyType(
        {
            "account": {
                "username": lambda number, _: f"user-{number}",
                "full_name": _numbered(user),
                "post": empty,
                "password_hash": empty,
                "recovery_hash": empty,
                "sign_public": nothing,
                "sign_wrapped": nothing,
                "seal": nothing,
                "deputy_from": nothing,
                "deputy_until": nothing,
                "deputy_for": nothing,
                "deputy_by": nothing,
                "disabled": lambda *_: True,
            },
            "agency_contact": {"name": _numbered(person), "post": empty, "phone": empty},
            "attendance": {"note": empty},
            "calendar_day": {"name": _always(translate("Anonymise", "A closure"))},
            "case_step": {"text": empty, "spoke_with": empty},
            "centre": {
                "name": _always(centre),
                "short_name": _always(centre),
                "place": empty,
                "state_line": empty,
                "emirate_line": empty,
            },
            "daily_figure": {"note": empty},
            "day_note": {"text": _always(translate("Anonymise", "A note"))},
            "employee": {
                "name": _numbered(person),
                "search_key": _numbered(person),
                "number": lambda number, value: str(9000 + number) if value else value,
                "phone": empty,
                "identity_sealed": nothing,
                "identity_digest": nothing,
                "identity_masked": nothing,
            },
            "interruption": {"note": empty},
            "opening_hours": {"name": _always(translate("Anonymise", "A season"))},
            "shortage_case": {"title": empty, "opened_by": empty},
            "print_event": {"reason": empty},
            "print_job": {"applicant": empty},
            "ticket_import": {
                "file_name": lambda number, _: f"tickets-{number}.csv",
                "mapping_name": empty,
                "sha256": lambda number, _: f"{number:064x}",
            },
            "ticket_mapping": {"name": lambda number, _: f"mapping-{number}"},
        }
    )


def anonymise(source: Desk, target: Desk, progress: Progress) -> Anonymised:
    """Fill a new, empty demonstration from a centre; its own accounts are the demonstration's.

    Raises NotAllowed (EXPORT), DiskFull; the source is only read, and the export journalled there.
    """
    with source.store.write(source.actor) as work:
        work.require(Right.EXPORT)
        work.event("anonymised_export")
    rules = replacements()
    kinds = [
        mapper.class_ for mapper in Base.registry.mappers if mapper.class_.metadata is Base.metadata
    ]
    kinds = sorted((kind for kind in kinds if _carried(kind)), key=lambda one: one.__tablename__)
    progress.total(len(kinds) + 1)
    target.seat(SYSTEM)
    target.write(open_accounts)
    rows = replaced = 0
    with source.store.read(source.actor) as reading:
        for kind in kinds:
            for batch in _batches(reading, kind):
                made = [_clean(kind, row, rules.get(kind.__tablename__, {})) for row in batch]
                replaced += sum(count for _, count in made)
                with target.store.write(SYSTEM) as writing:
                    writing.add_all(thing for thing, _ in made)
                rows += len(made)
            progress.step()
    target.leave()
    progress.step()
    return Anonymised(rows, replaced)


def _carried(kind: type[Base]) -> bool:
    return kind.__tablename__ not in LEFT_BEHIND


def _batches(work: Work, kind: type[Base]) -> Iterator[list[tuple[int, dict[str, Any]]]]:
    """Yield the rows of a table with their number, in the order of the primary key."""
    names = [column.key for column in kind.__table__.columns]
    order = list(kind.__table__.primary_key)
    found = work.session.execute(select(kind.__table__).order_by(*order))
    number = 0
    for piece in found.partitions(_BATCH):
        batch = []
        for row in piece:
            number += 1
            batch.append((number, dict(zip(names, row, strict=True))))
        yield batch


def _clean(
    kind: type[Base], numbered: tuple[int, dict[str, Any]], rules: Mapping[str, Replace]
) -> tuple[Base, int]:
    number, values = numbered
    after = {**values, **{name: rule(number, values[name]) for name, rule in rules.items()}}
    if issubclass(kind, Entity):
        after.pop("centre_id", None)
    changed = sum(after.get(name) != values[name] for name in rules)
    return kind(**after), changed
