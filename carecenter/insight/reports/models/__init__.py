"""Tables of reports."""

from carecenter.insight.reports.models.contacts import CallFile, CallFileRow, ContactRecord

__all__ = ["CallFile", "CallFileRow", "ContactRecord"]
