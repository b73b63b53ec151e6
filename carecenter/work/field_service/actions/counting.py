"""Count wrong codes; a refusal rolls its own transaction back, so the count is an action of its own."""

from django.db.models import F

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.field_service.access import PERFORM, job_to_change
from carecenter.work.field_service.models import Job


@action("jobs.count_wrong_code")
def count_wrong_code(*, actor: Actor, job_id: int) -> None:
    """Count a wrong code; the entry point that was refused with WrongCode calls this."""
    job = job_to_change(actor, job_id, PERFORM)
    Job.objects.filter(pk=job.pk).update(wrong_codes=F("wrong_codes") + 1)
    note(subject=("job", job.pk), unit_path=job.unit_path)
