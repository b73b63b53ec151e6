"""The texts that leave."""

from carecenter.foundation.remembered import remembered
from carecenter.reference.notices.models import NoticeTemplate


@remembered(NoticeTemplate)
def template_of(*, code: str) -> NoticeTemplate | None:
    """Return a text by its code; nobody changes the row."""
    return NoticeTemplate.objects.filter(code=code).first()
