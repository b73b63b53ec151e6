"""Keep what a caller pressed, and win back who was not satisfied."""

from carecenter.assurance.surveys.models import CallRating
from carecenter.assurance.surveys.queries.rules_in_force import rules_of_day
from carecenter.assurance.surveys.rules.inviting import due_in_opening_hours
from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.public import open_task
from carecenter.work.cases.types import TaskKind

UNHAPPY = 2  # of five: B2B of domain reference §3.1


@action("surveys.rate_call")
def rate_call(
    *, actor: Actor, call_id: int, digits: str, person_id: int | None, customer_id: int | None, unit_path: str
) -> bool:
    """Keep a rating of 1 to 5; another key is no rating, the first one of a call stands. Return whether it was kept.

    One or two opens the task to win the customer back within the hours that the rules set.
    """
    note(subject=("call", call_id), unit_path=unit_path, customer_id=customer_id, digits=digits[:4])
    if digits not in {"1", "2", "3", "4", "5"}:
        return False
    row, made = CallRating.objects.get_or_create(
        call_id=call_id,
        defaults={
            "person_id": person_id, "customer_id": customer_id, "unit_path": unit_path, "score": int(digits),
            "rated_at": clock.now(),
        },
    )  # fmt: skip
    if made and row.score <= UNHAPPY:
        at = clock.now().astimezone(clock.SHANGHAI)
        open_task(
            actor=actor, kind=TaskKind.RECOVERY, customer_id=customer_id, about=("call", call_id),
            unit_path=unit_path, due_at=due_in_opening_hours(at, rules_of_day(day=at.date()).recovery_minutes),
            title_code="survey.win_back_caller", params={"score": row.score}, key=f"call_rating:{call_id}",
        )  # fmt: skip
    return made
