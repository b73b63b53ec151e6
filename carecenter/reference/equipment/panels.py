"""What equipment adds to pages: the rail, the customer's page, the timeline, the look-up, live changes."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.customers.public import register_subject_page, register_timeline_kind
from carecenter.reference.equipment.access import VIEW, may_watch_equipment
from carecenter.reference.equipment.actions.ledger import register_ledger
from carecenter.reference.equipment.queries.words import SERVICES

register_nav(NavItem("equipment", _("设备"), "flame", "equipment_list", VIEW, section="customers", order=20))
register_panel(
    slot="customer.page",
    key="equipment",
    title=_("设备"),
    url_name="customer_equipment",
    permission=VIEW,
    order=20,
    icon="flame",
    topic="customer:{id}",
)
register_ledger()
register_topic("equipment", may_watch=may_watch_equipment, list_permission=VIEW)
register_subject_page("equipment", "equipment")
for kind, sentence, icon in (
    ("equipment.registered", _("登记设备 %(number)s（%(model)s）"), "plus"),
    ("equipment.installed", _("设备 %(number)s（%(model)s）安装完成，保修开始"), "circle-check"),
    ("equipment.served", _("设备 %(number)s（%(model)s）：%(service)s"), "tool"),
    ("equipment.replaced", _("设备 %(number)s（%(model)s）已换新"), "refresh"),
    ("equipment.end_of_life", _("设备 %(number)s（%(model)s）已过安全使用年限"), "alert-triangle"),
    ("equipment.voided", _("设备 %(number)s（%(model)s）因退单作废"), "ban"),
):
    register_timeline_kind(
        kind,
        sentence,
        icon,
        permission=VIEW,
        url_name="equipment",
        words={"service": {service.value: word for service, word in SERVICES.items()}},
    )
