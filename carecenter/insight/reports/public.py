"""The door of reports: what other modules may call."""

from carecenter.insight.reports.actions.call_files import import_call_file
from carecenter.insight.reports.queries.figures import Asked, sums

__all__ = ["Asked", "import_call_file", "sums"]
