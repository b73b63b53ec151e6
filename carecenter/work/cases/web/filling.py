"""Fill the variables of a text."""

from django.utils.translation import gettext as _

from carecenter.design.formats import moment
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.models import CaseTemplate
from carecenter.work.cases.queries.page import CasePage
from carecenter.work.cases.web.case_head import running


def filled(template: CaseTemplate, found: CasePage, actor: Actor) -> str:
    """Return the text with {customer}, {number}, {owner} and {next_update} filled; what is unknown stays readable."""
    due = next((c.due_at for c in running(found.clocks) if c.metric == "NEXT_UPDATE"), None)
    at = found.case.next_update_at or due
    values = {
        "customer": found.customer or _("您"),
        "number": found.case.number,
        "owner": found.names.get(found.case.owner_id or 0, "") or actor.name,
        "next_update": moment(at) if at else _("今天下班"),
    }
    text = template.text
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text
