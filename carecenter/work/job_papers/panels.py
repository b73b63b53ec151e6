"""What papers add: the import, and on the provider's desk where the spreadsheet goes out and comes back."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.panels import register_panel
from carecenter.work.job_papers.access import ACCEPT
from carecenter.work.job_papers.actions.lines import register_worksheet

register_worksheet()
register_panel(
    slot="portal.home",
    key="worksheet",
    title=_("用表格办单"),
    url_name="worksheet_panel",
    permission=ACCEPT,
    order=30,
    icon="table",
)
