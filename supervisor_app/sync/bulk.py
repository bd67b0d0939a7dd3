"""The first load of a workstation: whole chains, one after the other, merged once at the end.

Each part is committed; broken off, the next round goes on where the journal ends.
"""

from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import islice

from supervisor_app.store.arrivals import Place, Taken
from supervisor_app.store.first_load import FirstLoad
from supervisor_app.store.journal import Record
from supervisor_app.store.work import Store
from supervisor_app.sync.carrier import Carrier
from supervisor_app.system.collector import resting_collector
from supervisor_app.system.progress import Progress


def load(
    store: Store,
    carrier: Carrier,
    missing: Mapping[Place, int],
    progress: Progress,
    *,
    lacking: int,
    page: int,
    at: Callable[[str], None],
) -> Taken:
    """Fetch the chains after the known numbers and merge them, and what an earlier load left.

    `lacking` is how many entries these are. Raises JournalsDisagree, CancelledByPerson and what the
    carrier and the store raise.
    """
    count = 0
    with FirstLoad(store, lacking) as first:
        for place, after in missing.items():
            at("before_pull")
            with closing(_ahead(carrier.whole(place, after), page)) as parts:
                for part in parts:
                    count += first.append(part, lambda: at("mid_apply"))
                    progress.step(len(part))
        return Taken(count, first.merge(progress))


def _ahead(records: Iterator[Record], page: int) -> Generator[list[Record], None, None]:
    """Yield a chain in parts; the next one is fetched while the present one is journalled."""

    def fetch() -> list[Record]:
        with resting_collector():
            return list(islice(records, page))

    with ThreadPoolExecutor(1, "incoming") as fetching:
        coming = fetching.submit(fetch)
        while part := coming.result():
            coming = fetching.submit(fetch)
            yield part
