"""What stored things a job on the board or in the list is, for its history; no drawing here."""

from collections.abc import Iterable

from supervisor_app.services.figure_history import Source, one_thing
from supervisor_app.services.print_rows import JobRow
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.printing.words import number_word
from supervisor_app.ui.traces import Traced


def behind_job(job: JobRow | None) -> Traced | None:
    """Tell a job and its steps."""
    if job is None:
        return None
    title = f"{job.document} {number_word(job.number)}"
    return Traced(
        title, (one_thing("print_job", job.id), Source("print_event", {"job_id": job.id}))
    )


def behind_jobs(jobs: Iterable[JobRow | None]) -> Traced | None:
    """Tell all the jobs of a part of the board."""
    ids = tuple(job.id for job in jobs if job is not None)
    if not ids:
        return None
    title = translate("Printing", "Print jobs on the board")
    return Traced(title, (Source("print_job", {"id": ids}), Source("print_event", {"job_id": ids})))
