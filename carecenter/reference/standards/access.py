"""Who may see and change standards and documents: they hold for the whole country."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.standards.models import Standard, StandardVersion

VIEW = declare("standards.view", _("查看服务标准"))
EDIT = declare("standards.edit", _("起草、提交、发布服务标准"))
APPROVE = declare("standards.approve", _("代表部门批准服务标准"))
QUALITY = declare("standards.quality", _("代表质量管理批准服务标准"))


def standard_to_see(actor: Actor, code: str) -> Standard:
    """Return the standard; NotThere where there is none."""
    demand(actor, VIEW)
    found = Standard.objects.filter(code=code).first()
    if found is None:
        raise NotThere()
    return found


def version_to_see(actor: Actor, version_id: int) -> StandardVersion:
    """Return the version with its standard; NotThere where there is none."""
    demand(actor, VIEW)
    found = only_row(StandardVersion.objects.select_related("standard").filter(pk=version_id))
    if found is None:
        raise NotThere()
    return found


def version_to_change(actor: Actor, version_id: int, permission: str = EDIT) -> StandardVersion:
    """Return the version, locked together with its standard."""
    demand(actor, permission)
    code = only_row(StandardVersion.objects.filter(pk=version_id).values_list("standard_id", flat=True))
    if code is None:
        raise NotThere()
    # The standard first: publication changes several versions of it.
    Standard.objects.select_for_update().get(pk=code)
    return StandardVersion.objects.select_for_update(of=("self",)).select_related("standard").get(pk=version_id)


def may_watch_standard(actor: Actor, standard_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a standard."""
    return actor.may(VIEW)
