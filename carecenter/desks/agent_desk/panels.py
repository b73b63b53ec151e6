"""What the agent desk adds to the frame."""

from django.utils.translation import gettext_lazy as _

from carecenter.contact.telephony.types import TAKE_CALLS
from carecenter.design.navigation import NavItem, register_nav
from carecenter.work.cases.public import register_task_title

register_nav(NavItem("agent-desk", _("坐席桌面"), "headset", "agent-desk", TAKE_CALLS, "work", 4))
register_task_title("agent_desk.voicemail", _("回听语音留言 T%(number)s 并回电"))
register_task_title("agent_desk.unreached", _("约定回电 %(number)s 三次未接通，请另行联系"))
