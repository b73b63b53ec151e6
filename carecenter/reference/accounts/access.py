"""Who may see and change accounts."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.permissions import declare
from carecenter.reference.accounts import types

MANAGE_ACCOUNTS = declare(types.MANAGE_ACCOUNTS, _("管理账号"))
OPERATE_SYSTEM = declare(types.OPERATE_SYSTEM, _("运维：死信、审计、健康"))
VIEW_AUDIT = declare(types.VIEW_AUDIT, _("查看审计"))
