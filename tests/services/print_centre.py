"""A centre with one agency and jobs in chosen states, for the tests of printing."""

from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.section import Section
from supervisor_app.services import agencies, print_jobs
from supervisor_app.services.agencies import AgencyDraft
from supervisor_app.services.desk import Desk
from supervisor_app.services.print_jobs import JobDraft, JobFacts

PATHS = {
    JobState.QUEUED: (),
    JobState.PRINTING: (JobEvent.START,),
    JobState.READY: (JobEvent.START, JobEvent.PRINTED),
    JobState.HANDED_OVER: (JobEvent.START, JobEvent.PRINTED, JobEvent.HAND_OVER),
    JobState.UNCOLLECTED: (JobEvent.START, JobEvent.PRINTED, JobEvent.MARK_UNCOLLECTED),
    JobState.FAILED: (JobEvent.START, JobEvent.FAIL),
    JobState.CANCELLED: (JobEvent.CANCEL,),
}
REASON = "انحشار ورق"


def agency(desk: Desk, name: str = "وزارة التجارة") -> str:
    """Take an agency under the roof and return its id."""
    return desk.write(agencies.add, AgencyDraft(name, name)).result


def draft(agency_id: str, **given: object) -> JobDraft:
    """Ask for a trade register of an applicant of the men's section."""
    wanted = {"document": "سجل تجاري", "section": Section.MEN, "applicant": "1044327731"}
    return JobDraft(agency_id, **(wanted | given))


def job_in(desk: Desk, state: JobState, agency_id: str, **given: object) -> JobFacts:
    """Receive a job and walk it to a state."""
    facts = desk.write(print_jobs.receive, draft(agency_id, **given)).result
    for event in PATHS[state]:
        facts = desk.write(print_jobs.advance, facts.id, event, REASON).result
    return facts
