"""What case_handling adds to the page of a case, and what its bells say."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.panels import register_panel
from carecenter.reference.notices.public import register_bell

register_panel(
    slot="case.page",
    key="standard",
    title=_("标准与步骤"),
    url_name="case_standard",
    permission="cases.view",
    order=5,
    icon="list-check",
    topic="case:{id}",
)
register_bell("case_offered", _("工单 %(number)s 轮到您接手"))
register_bell("case_assigned", _("工单 %(number)s 转给您了"))
register_bell("case_reopened", _("您的工单 %(number)s 重开了"))
register_bell("case_mentioned", _("有人在工单 %(number)s 里提到您"))
register_bell("case_customer_wrote", _("客户在工单 %(number)s 里来言"))
register_bell("case_went_on", _("您关注的工单 %(number)s 有进展"))
register_bell("case_task_opened", _("工单 %(number)s 请您的部门协办"))
register_bell("case_task_answered", _("工单 %(number)s 的协办已答复"))
register_bell("case_step_opened", _("工单 %(number)s 有一步等您的岗位办理"))
