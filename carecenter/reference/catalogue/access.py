"""The catalogue has no border inside the nation: who may see it sees all of it."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.permissions import declare

VIEW = declare("catalogue.view", _("查看产品目录"))
MANAGE = declare("catalogue.manage", _("管理产品目录与价格"))
