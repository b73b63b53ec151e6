"""What telephony adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.contact.telephony.access import MENUS, TAKE, VIEW, visible_calls
from carecenter.contact.telephony.queries.words import REASONS
from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import register_timeline_kind


def _may_watch(actor: Actor, call_id: int) -> bool:
    return actor.may(VIEW) and visible_calls(actor).filter(pk=call_id).exists()


register_nav(
    NavItem("calls", _("通话记录"), "phone", "calls", VIEW, section="service", order=70),
    NavItem("phone-simulator", _("模拟来电"), "device-mobile", "phone-simulator", TAKE, section="setup", order=40),
    NavItem("voice-menus", _("语音菜单"), "sitemap", "voice-menus", MENUS, section="setup", order=41),
)
register_timeline_kind(
    "call.ended", _("%(direction)s · %(reason)s"), "phone", permission=VIEW, url_name="call",
    words={"direction": {"IN": _("来电"), "OUT": _("去电")}, "reason": REASONS},
)  # fmt: skip
register_topic("call", may_watch=_may_watch, list_permission=VIEW)
register_topic("desk", may_watch=lambda actor, person_id: actor.person_id == person_id, list_permission=VIEW)
