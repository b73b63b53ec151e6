"""Questions about posts and who holds them."""

from collections.abc import Collection

from carecenter.foundation.remembered import remembered
from carecenter.reference.organisation.models import Person, Post


@remembered(Post)
def post_names() -> dict[str, str]:
    """Return the name of every post by its code."""
    return dict(Post.objects.order_by("id").values_list("code", "name"))


def post_of_person(*, person_id: int) -> str:
    """Return the code of the person's post, or nothing."""
    return Person.objects.filter(pk=person_id).values_list("post__code", flat=True).first() or ""


def holders_of_posts(*, codes: Collection[str]) -> dict[int, str]:
    """Return the names of the active persons who hold one of the posts; no code means everybody."""
    rows = Person.objects.filter(active=True)
    rows = rows.filter(post__code__in=list(codes)) if codes else rows
    return dict(rows.order_by("name", "id").values_list("pk", "name"))


@remembered(OrgUnit)
def unit_codes() -> dict[str, str]:
    """Return the name of every active unit by its code."""
    return dict(OrgUnit.objects.filter(active=True).order_by("path").values_list("code", "name"))


@remembered(Calendar)
def calendar_codes() -> dict[str, str]:
    """Return the name of every calendar by its code."""
    return dict(Calendar.objects.order_by("code").values_list("code", "name"))
