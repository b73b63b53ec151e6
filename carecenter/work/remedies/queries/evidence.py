"""Remedies in the evidence pack of a case."""

from django.utils.translation import gettext as _

from carecenter.design.formats import money
from carecenter.work.remedies.models import Remedy


def remedies_as_evidence(case_id: int) -> tuple[str, list[tuple[str, str]]]:
    """Return the title and a line for each remedy: what, how much, how far, and its proof."""
    rows = Remedy.objects.filter(case_id=case_id).order_by("id")
    return _("补救措施"), [(row.kind, f"{money(row.amount)} {row.state} {row.text} {row.evidence}") for row in rows]
