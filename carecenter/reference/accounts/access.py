"""Who may see and change accounts."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted
from carecenter.reference.accounts import types

MANAGE_ACCOUNTS = declare(types.MANAGE_ACCOUNTS, _("管理账号"))
OPERATE_SYSTEM = declare(types.OPERATE_SYSTEM, _("运维：死信、审计、健康"))
VIEW_AUDIT = declare(types.VIEW_AUDIT, _("查看审计"))


def demand_all_accounts(actor: Actor) -> None:
    """Raise NotPermitted unless the actor manages the accounts of the whole country.

    An account stands in no unit, so that a narrower reach can only be judged by organisation, which knows persons.
    """
    if not actor.reaches_nation(MANAGE_ACCOUNTS):
        raise NotPermitted(MANAGE_ACCOUNTS)
