"""Who may see and change providers."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.providers.models import Provider

VIEW = declare("providers.view", _("查看服务商"))
MANAGE = declare("providers.manage", _("管理服务商"))


def visible_providers(actor: Actor) -> QuerySet[Provider]:
    """Return the providers that the actor may see; a provider's own people see theirs."""
    return scoped(Provider.objects.all(), actor, VIEW)


def provider_to_see(actor: Actor, provider_id: int) -> Provider:
    """Return the provider; NotThere outside the actor's reach."""
    found = only_row(visible_providers(actor).filter(pk=provider_id))
    if found is None:
        raise NotThere()
    return found


def provider_to_change(actor: Actor, provider_id: int) -> Provider:
    """Return the provider, locked; NotThere outside the actor's reach."""
    demand(actor, MANAGE)
    found = only_row(scoped(Provider.objects.select_for_update(of=("self",)), actor, MANAGE).filter(pk=provider_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_provider(actor: Actor, provider_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a provider."""
    path = only_row(Provider.objects.filter(pk=provider_id).values_list("unit_path", flat=True))
    return path is not None and reaches(actor, VIEW, path)
