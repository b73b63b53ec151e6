"""Who may see and change grades."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.permissions import declare

VIEW = declare("grading.view", _("查看客户等级"))
PROPOSE = declare("grading.propose", _("提出等级调整与限制服务"))
APPROVE = declare("grading.approve", _("审批等级调整"))
RULES = declare("grading.rules", _("制定分级规则与权益"))
LEGAL = declare("grading.legal", _("限制服务的法务审核"))
DECIDE = declare("grading.decide", _("决定限制服务（总经理）"))
EQUALITY = declare("grading.equality", _("查看公平监测"))
