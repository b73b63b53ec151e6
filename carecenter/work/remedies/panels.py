"""What remedies adds to pages and to the process of cases."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.panels import register_panel
from carecenter.work.cases.public import register_evidence_part, register_move_guard
from carecenter.work.remedies.actions.remedies import guard_remedies
from carecenter.work.remedies.queries.evidence import remedies_as_evidence

register_move_guard(guard_remedies)
register_evidence_part(remedies_as_evidence)
register_panel(
    slot="case.page",
    key="remedies",
    title=_("补救措施"),
    url_name="case_remedies",
    permission="cases.view",
    order=10,
    icon="gift",
    topic="case:{id}",
)
