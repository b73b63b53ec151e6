"""What care adds to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.contact.outbound.public import register_list_source
from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.work.care.access import VIEW, may_watch_plan
from carecenter.work.care.queries.to_call import due_to_call, models_in_use, owners_of_model

register_topic("care_plan", may_watch=may_watch_plan, list_permission=VIEW)
register_nav(NavItem("care", _("保养到期"), "calendar-heart", "care_due", VIEW, section="service", order=40))
register_list_source(
    "care.due", _("保养到期"), purpose="SERVICE", sentence=_("%(number)s %(model)s 的保养 %(due)s 到期，请约上门时间"),
    find=due_to_call, permission=VIEW, order=10,
    choices=lambda _actor: [("0", _("已到期")), ("30", _("30 天内")), ("60", _("60 天内"))],
)  # fmt: skip
register_list_source(
    "care.recall", _("召回型号"), purpose="SERVICE",
    sentence=_("%(number)s %(model)s 在召回范围内，请告知停用方法并约上门检查"),
    find=owners_of_model, permission=VIEW, order=30, choices=models_in_use,
)  # fmt: skip
