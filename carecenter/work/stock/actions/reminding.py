"""Tell technicians of old parts that should have come back."""

from django.db.models import Count

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.notices import public as notices
from carecenter.work.stock.models import OldPart
from carecenter.work.stock.types import OldPartState


def remind_of_old_parts(*, actor: Actor) -> int:
    """Put one line a day under the bell of each technician with overdue old parts; return how many were told."""
    today = clock.today()
    rows = OldPart.objects.filter(state=OldPartState.OWED, due_date__lt=today, van__person__isnull=False)
    owing = rows.order_by().values_list("van__person_id").annotate(count=Count("pk"))
    for person_id, count in owing:
        notices.tell_person(
            actor=actor,
            person_id=person_id,
            template="old_parts_overdue",
            params={"count": str(count)},
            about=("person", person_id),
            url="/visits/van/",
            key=f"old_parts:{person_id}:{today}",
        )
    return len(owing)
