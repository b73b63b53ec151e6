"""Questions about posts and who holds them."""

from carecenter.foundation.remembered import remembered
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.models import BusinessCalendar, OrgUnit, Person, Post
from carecenter.reference.organisation.queries.calendars import BUSINESS


@remembered(Post)
def post_names() -> dict[str, str]:
    """Return the name of every post by its code."""
    return dict(Post.objects.order_by("id").values_list("code", "name"))


def post_of_person(*, person_id: int) -> str:
    """Return the code of the person's post, or nothing."""
    return only_row(Person.objects.filter(pk=person_id).values_list("post__code", flat=True)) or ""


@remembered(OrgUnit)
def unit_codes() -> dict[str, str]:
    """Return the name of every active unit by its code."""
    return dict(OrgUnit.objects.filter(active=True).order_by("path").values_list("code", "name"))


@remembered(BusinessCalendar)
def calendar_codes() -> dict[str, str]:
    """Return the name of every calendar by its code."""
    stored = dict(BusinessCalendar.objects.order_by("code").values_list("code", "name"))
    return {BUSINESS: BUSINESS, "24x7": "24x7"} | stored
