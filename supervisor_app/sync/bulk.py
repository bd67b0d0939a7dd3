"""The first load of a workstation: whole chains, one after the other, merged once at the end.

Each part is committed; broken off, the next round goes on where the journal ends.
"""

from collections.abc import Callable, Mapping
from itertools import islice

from supervisor_app.store.arrivals import Place, Taken
from supervisor_app.store.first_load import FirstLoad
from supervisor_app.store.work import Store
from supervisor_app.sync.carrier import Carrier
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
            records = carrier.whole(place, after)
            while part := list(islice(records, page)):
                count += first.append(part, lambda: at("mid_apply"))
                progress.step(len(part))
        return Taken(count, first.merge(progress))
