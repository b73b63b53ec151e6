"""Write to customers and technicians about a job."""

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers import public as customers
from carecenter.reference.notices import public as notices
from carecenter.reference.notices.errors import NoSuchTemplate
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.links import visit_link
from carecenter.work.field_service.queries.terms import type_names


@action("jobs.tell_customer")
def tell_customer(*, actor: Actor, job_id: int, template: str, once: str, window: str = "", minutes: int = 0) -> None:
    """Queue a notice to the job's customer; a brand whose pack has no such text sends none."""
    job = Job.objects.select_related("technician").get(pk=job_id)
    contact = customers.contact_of_customer(customer_id=job.customer_id, address_id=job.address_id)
    note(subject=("job", job.pk), unit_path=job.unit_path, customer_id=job.customer_id, template=template)
    if not contact.phone:
        return
    try:
        notices.send_notice(
            actor=actor,
            template=template,
            address=contact.phone,
            params={
                "service": type_names().get(job.type_code, job.type_code),
                "window": window,
                "technician": job.technician.name if job.technician else "",
                "number": job.number,
                "code": job.sign_code,
                "visit_code": job.visit_code,
                "minutes": str(minutes),
                "link": visit_link(job_id=job.pk),
            },
            about=("job", job.pk),
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            key=f"job:{job.pk}:{template}:{once}",
        )
    except NoSuchTemplate:
        return


@action("jobs.tell_technician")
def tell_technician(*, actor: Actor, job_id: int, person_id: int, once: str) -> None:
    """Put the job under a technician's bell, which also wakes her list."""
    job = Job.objects.get(pk=job_id)
    notices.tell_person(
        actor=actor,
        person_id=person_id,
        template="job_assigned",
        params={"number": job.number},
        about=("job", job.pk),
        url=f"/visits/{job.pk}/",
        key=f"job:{job.pk}:assigned:{once}",
    )


@action("jobs.tell_part_ready")
def tell_part_ready(*, actor: Actor, job_id: int, once: str) -> None:
    """Tell the job's technician that its part is there and a new window can be agreed."""
    job = Job.objects.get(pk=job_id)
    if job.technician_id is not None:
        notices.tell_person(
            actor=actor,
            person_id=job.technician_id,
            template="job_part_ready",
            params={"number": job.number},
            about=("job", job.pk),
            url=f"/visits/{job.pk}/",
            key=f"job:{job.pk}:part:{once}",
        )
