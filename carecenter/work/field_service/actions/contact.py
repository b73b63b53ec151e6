"""A customer's contact data leaves: each reading is written down."""

from collections.abc import Collection

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.types import Contact
from carecenter.work.field_service.access import PERFORM, VIEW, job_to_see, may_read_contact, visible_jobs
from carecenter.work.field_service.errors import ContactIsClosed
from carecenter.work.field_service.models import Job


@action("jobs.read_contact")
def read_contact(*, actor: Actor, job_id: int, purpose: str) -> Contact:
    """Return name, phone and address of a job's customer; `purpose` is a code such as VISIT or CALL.

    Raises ContactIsClosed after the job for the technician, 30 days later for the provider (PIPL); NotThere.
    """
    job = job_to_see(actor, job_id)
    if not may_read_contact(actor, job, clock.now()):
        raise ContactIsClosed()
    note(subject=("job", job.pk), unit_path=job.unit_path, customer_id=job.customer_id, purpose=purpose[:20])
    return customers.contact_of_customer(customer_id=job.customer_id, address_id=job.address_id)


@action("jobs.read_contacts")
def read_contacts(*, actor: Actor, job_ids: Collection[int], purpose: str) -> dict[int, Contact]:
    """Return the contact of each of many jobs that may still be read; every one gets its own line in the audit."""
    now = clock.now()
    rows = visible_jobs(actor, VIEW, PERFORM).filter(pk__in=job_ids)
    readable = [job for job in rows if may_read_contact(actor, job, now)]
    found = customers.contacts_at(places={(job.customer_id, job.address_id) for job in readable})
    for job in readable:
        _contact_left(actor=actor, job=job, purpose=purpose)
    return {job.pk: found[job.customer_id, job.address_id] for job in readable}


@action("jobs.contact_left")
def _contact_left(*, actor: Actor, job: Job, purpose: str) -> None:
    note(subject=("job", job.pk), unit_path=job.unit_path, customer_id=job.customer_id, purpose=purpose[:20])
