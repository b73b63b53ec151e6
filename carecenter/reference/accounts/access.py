"""Who may see and change accounts."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.permissions import declare

MANAGE_ACCOUNTS = declare("accounts.manage", _("管理账号"))
OPERATE_SYSTEM = declare("system.operate", _("运维：死信、审计、健康"))
VIEW_AUDIT = declare("audit.view", _("查看审计"))
