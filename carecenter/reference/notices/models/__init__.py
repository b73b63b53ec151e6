"""Tables of notices."""

from carecenter.reference.notices.models.bells import BellLine
from carecenter.reference.notices.models.outbox import Notice, NoticeTemplate, Suppression

__all__ = ["BellLine", "Notice", "NoticeTemplate", "Suppression"]
