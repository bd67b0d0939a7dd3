"""What stored figures a cell of the grid is made of, for its history; no drawing here."""

from supervisor_app.rules.statistics import Channel
from supervisor_app.services.figure_history import Source
from supervisor_app.services.statistics import Grid
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.screens.statistics.words import measure_word
from supervisor_app.ui.traces import Traced


def behind_cell(grid: Grid | None, keys: tuple[str, str] | None) -> Traced | None:
    """Tell the figures of a cell, typed and imported; of a total those of the whole line."""
    line = (
        next((one for one in grid.rows if keys and one.agency_id == keys[0]), None)
        if grid
        else None
    )
    if grid is None or keys is None or line is None:
        return None
    page = grid.page
    channel = next((one for one in Channel if one.value == keys[1]), None)
    where = {
        "work_date": page.day,
        "period": page.period,
        "section": page.section,
        "agency_id": line.agency_id,
    }
    of_what = translate("Statistics", "Total")
    if channel is not None:
        where["channel"] = channel
        of_what = word("channel", channel.value)
    title = f"{line.short_name} · {of_what} · {measure_word(page.measure)}"
    return Traced(title, (Source("daily_figure", where, frozenset({page.measure.value, "note"})),))
