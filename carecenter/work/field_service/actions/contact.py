"""A customer's contact data leaves: each reading is written down."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.types import Contact
from carecenter.work.field_service.access import job_to_see, may_read_contact
from carecenter.work.field_service.errors import ContactIsClosed


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
