"""Tell the people of a step of the ladder that a promise runs out."""

from datetime import datetime, timedelta

from django.urls import NoReverseMatch, reverse

from carecenter.foundation import clock as time
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.rows import only_row
from carecenter.reference.notices.public import tell_person
from carecenter.reference.organisation.public import persons_with_role
from carecenter.work.service_levels.models import Clock
from carecenter.work.service_levels.queries.rules_in_force import level_rules
from carecenter.work.service_levels.queries.subjects import subject_of
from carecenter.work.service_levels.queries.words import metric_word
from carecenter.work.service_levels.rules.ladder import told_level

# Of promises broken long ago, such as those of an imported history, nobody is woken.
TOO_OLD = timedelta(days=1)


@action("service_levels.tell_ladder")
def tell_ladder(*, actor: Actor, clock_id: int, percent: int, level: int, at: datetime) -> int:
    """Put a line under the bell of the owner and of everyone on the level nearest above; return how many."""
    row = only_row(Clock.objects.filter(pk=clock_id))
    if row is None or time.now() - at > TOO_OLD:
        return 0
    step = told_level(level_rules().ladder, level)
    found = persons_with_role(role_code=step.role, unit_path=row.unit_path, on=time.today()) if step else []
    persons = list(dict.fromkeys(([row.owner_id] if row.owner_id else []) + found))
    subject = subject_of(row.subject_kind)
    template = "service_levels.breached" if percent >= 100 else "service_levels.warned"
    for person in persons:
        tell_person(
            actor=actor,
            person_id=person,
            template=template,
            params={
                "number": subject.number(row.subject_id) if subject else str(row.subject_id),
                "metric": str(metric_word(row.metric)),
                "percent": str(percent),
            },
            about=(row.subject_kind, row.subject_id),
            url=_address(row),
            key=f"clock:{row.pk}:{percent}:{person}",
        )
    note(subject=("clock", row.pk), unit_path=row.unit_path, percent=percent, told=len(persons))
    return len(persons)


def _address(row: Clock) -> str:
    subject = subject_of(row.subject_kind)
    try:
        return reverse(subject.url_name, args=[row.subject_id]) if subject else reverse("clocks")
    except NoReverseMatch:
        return reverse("clocks")
