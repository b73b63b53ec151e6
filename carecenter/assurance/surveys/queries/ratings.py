"""What callers pressed, counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, Sum

from carecenter.assurance.surveys.access import visible_ratings
from carecenter.assurance.surveys.models import CallRating
from carecenter.foundation.plain.actors import Actor


@dataclass(frozen=True, slots=True)
class RatingSums:
    """Ratings that may be added: n, their sum, how many gave 5, how many gave 4 or 5 (§3.1)."""

    n: int
    total: int
    top: int
    top_two: int


def ratings_of_persons(*, actor: Actor, begin: datetime, end: datetime) -> dict[int | None, RatingSums]:
    """Return the sums of ratings by person in a period, of the actor's reach; one query."""
    rows = visible_ratings(actor).filter(rated_at__gte=begin, rated_at__lt=end).order_by("person_id")
    found = rows.values("person_id").annotate(
        n=Count("id"), total=Sum("score"), top=Count("id", filter=Q(score=5)), two=Count("id", filter=Q(score__gte=4))
    )
    return {row["person_id"]: RatingSums(row["n"], row["total"], row["top"], row["two"]) for row in found}


def rating_of_calls(*, call_ids: Iterable[int]) -> dict[int, int]:
    """Return the score of each call that was rated."""
    return dict(CallRating.objects.filter(call_id__in=set(call_ids)).values_list("call_id", "score"))
