"""What grading adds to the frame and to the customer's page."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.grading.access import APPROVE, EQUALITY, VIEW, may_watch_grade, visible_restrictions

register_topic("grade", may_watch=may_watch_grade, list_permission=VIEW)
register_topic(
    "restriction",
    may_watch=lambda actor, pk: actor.may(VIEW) and visible_restrictions(actor).filter(pk=pk).exists(),
    list_permission=VIEW,
)
register_nav(
    NavItem("grades", _("客户等级"), "diamond", "grades", VIEW, section="customers", order=40),
    NavItem("grade_overrides", _("等级调整"), "adjustments", "grade_overrides", APPROVE, section="customers", order=42),
    NavItem("restrictions", _("限制服务"), "ban", "restrictions", VIEW, section="customers", order=44),
    NavItem("grade_rules", _("分级规则"), "table", "grade_rules", VIEW, section="setup", order=46),
    NavItem("grade_equality", _("公平监测"), "scale", "grade_equality", EQUALITY, section="insight", order=60),
)
register_panel(
    slot="customer.page",
    key="grade",
    title=_("等级与权益"),
    url_name="customer_grade",
    permission=VIEW,
    order=20,
    icon="diamond",
    topic="customer:{id}",
)
