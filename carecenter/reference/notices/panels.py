"""What notices adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_count, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.notices.access import VIEW, visible_notices
from carecenter.reference.notices.public import unread_count


def _may_watch(actor: Actor, notice_id: int) -> bool:
    return visible_notices(actor).filter(pk=notice_id).exists()


register_nav(
    NavItem("outbox", _("发件箱"), "mail-forward", "outbox", VIEW, section="setup", order=60),
    NavItem("notice-templates", _("通知模板"), "template", "notice-templates", VIEW, section="setup", order=62),
)
register_count("bell", lambda actor: unread_count(actor=actor), "bell")
register_topic("notice", may_watch=_may_watch, list_permission=VIEW)
