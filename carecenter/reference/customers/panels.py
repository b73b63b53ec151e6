"""What customers adds to the frame, to its own page and to the timeline."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.customers.access import VIEW, may_open_customer
from carecenter.reference.customers.queries.kinds import ELSEWHERE, register_timeline_kind
from carecenter.reference.customers.queries.words import PURPOSES, STAGES

register_nav(NavItem("customers", _("客户"), "users", "customers", permission=VIEW, section="customers", order=10))
register_topic("customer", may_watch=may_open_customer, list_permission=VIEW)

for _key, _title, _url, _icon, _order in (
    ("contacts", _("电话与地址"), "customer_contacts", "address-book", 10),
    ("household", _("家人"), "customer_household", "home", 60),
    ("consents", _("同意与勿扰"), "customer_consents", "shield-check", 80),
    ("alike", _("可能是同一人"), "customer_alike", "git-merge", 90),
):
    register_panel(
        slot="customer.page",
        key=_key,
        title=_title,
        url_name=_url,
        permission=VIEW,
        order=_order,
        icon=_icon,
        topic="customer:{id}",
    )

_purposes = {"purpose": {purpose.value: word for purpose, word in PURPOSES.items()} | {"CONTACT": _("一切非必要联系")}}
register_timeline_kind(ELSEWHERE, _("其他组织为客户服务过一次"), "point")
register_timeline_kind("customer.entered", _("首次登记"), "user-plus")
register_timeline_kind(
    "customer.stage",
    _("客户阶段：%(stage)s"),
    "flag",
    words={"stage": {stage.value: state.label for stage, state in STAGES.items()}},
)
register_timeline_kind("customer.consent_given", _("同意：%(purpose)s"), "shield-check", words=_purposes)
register_timeline_kind("customer.consent_withdrawn", _("不再同意：%(purpose)s"), "shield-off", words=_purposes)
register_timeline_kind("customer.merged", _("与 %(number)s 合并"), "git-merge")
register_timeline_kind("customer.merge_undone", _("撤销与 %(number)s 的合并"), "arrow-back-up")
