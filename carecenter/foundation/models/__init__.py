"""Tables of the ground."""

from carecenter.foundation.models.cursors import Cursor, DeadLetter, Mark
from carecenter.foundation.models.files import GivenAnswer, StoredFile
from carecenter.foundation.models.log import AuditLine, AuditSeal, EventRow
from carecenter.foundation.models.looks import Look

__all__ = ["AuditLine", "AuditSeal", "Cursor", "DeadLetter", "EventRow", "GivenAnswer", "Look", "Mark", "StoredFile"]
