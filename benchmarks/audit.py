"""The audit trail over many entries: verifying beside bare hashing, a page beside its bare SELECT.

python -m benchmarks.audit [ENTRIES]
"""

import hashlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import journal, schema, trail
from supervisor_app.store.engine import canonical
from supervisor_app.store.journal import Record
from supervisor_app.store.proof import prove
from supervisor_app.store.trail import Place, TrailQuery
from supervisor_app.store.work import Store, meta
from supervisor_app.system.clock import SystemClock

KEY = bytes(range(32))
START_MS = 1_700_000_000_000
SPAN = timedelta(minutes=30)
ROUNDS = 7
PAGE = "SELECT * FROM journal ORDER BY hlc DESC LIMIT 200"


def entries(device: int, count: int) -> Iterator[Record]:
    """Yield a chain in which one in ten thousand is of a rare table and a rare actor."""
    tip = journal.ZERO
    for seq in range(1, count + 1):
        rare = seq % 10_000 == 17
        body = canonical(
            {
                "v": 1,
                "o": f"{seq:016x}",
                "a": "rare" if rare else f"account{seq % 20}",
                "s": {"status": "present", "note": "وصلت قبل بداية الفترة", "agency_id": "a" * 32},
            }
        )
        table = "target" if rare else "attendance"
        hlc = (START_MS + seq * 100) << 16
        record = Record(1, device, seq, hlc, seq, table, f"{seq % 5000:032x}", b"", body)
        tip = journal.link(tip, record)
        yield record._replace(hash=tip)


def seconds(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median wall time of an action."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        action()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def hashed(store: Store) -> None:
    """Hash the same bytes without looking at anything else."""
    with store.raw() as raw:
        tip = journal.ZERO
        for entity, thing, body in raw.execute("SELECT entity, entity_id, body FROM journal"):
            tip = hashlib.sha256(tip + f"{entity}{thing}{body}".encode()).digest()


def main(count: int) -> None:
    """Fill a store and print each figure beside its raw limit."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "centre.db"
        schema.create(path, KEY)
        store = Store(path, KEY, SystemClock("Asia/Riyadh"))
        with store.exchange() as raw:
            device = int(meta(raw)["device"])
            chain = entries(device, count)
            while part := list(islice(chain, 10_000)):
                journal.append(raw, part)
        print(f"{count:,} entries, {path.stat().st_size / 1e6:,.0f} MB")

        def proved() -> None:
            with store.raw() as raw:
                assert prove(raw, {}).ok

        ours, bare = seconds(proved, 1), seconds(lambda: hashed(store), 1)
        print(f"verify {ours:.1f} s, hashing alone {bare:.1f} s, ratio {ours / bare:.1f}")

        def select() -> None:
            with store.raw() as raw:
                raw.execute(PAGE).fetchall()

        base = seconds(select)

        def page(**asked: object) -> float:
            def read() -> None:
                with store.read(SYSTEM) as work:
                    trail.latest(work, TrailQuery(**asked))  # type: ignore[arg-type]  # by name

            return seconds(read, 3)

        print(f"bare page of 200: {base * 1000:.1f} ms")
        start = datetime.fromtimestamp(START_MS / 1000, UTC)
        for name, asked in (
            ("newest", {}),
            ("rare table", {"table": "target"}),
            ("rare person", {"actor": "rare"}),
            ("usual person", {"actor": "account7"}),
            ("nobody", {"actor": "nobody"}),
            ("rare person, rare table", {"actor": "rare", "table": "target"}),
            ("usual person, rare table", {"actor": "account7", "table": "target"}),
            ("rare person, usual table", {"actor": "rare", "table": "attendance"}),
            ("usual person, short span", {"actor": "account7", "until": start + SPAN}),
            ("rare table, short span", {"table": "target", "until": start + SPAN}),
            ("the earliest", {"before": Place((START_MS + 20_100) << 16, 0, 0, 0)}),
        ):
            taken = page(**asked)
            print(f"page, {name}: {taken * 1000:.1f} ms, ratio {taken / base:.1f}")
        store.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
