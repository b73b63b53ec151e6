"""Who may see calls, use a telephone, listen, and change menus."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.contact.telephony.models import Call, Hotline, MenuVersion, Recording
from carecenter.contact.telephony.types import SUPERVISE_CALLS, TAKE_CALLS
from carecenter.foundation.access import demand, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.rows import only_row

VIEW = declare("calls.view", _("查看通话"))
TAKE = declare(TAKE_CALLS, _("接打电话"))
SUPERVISE = declare(SUPERVISE_CALLS, _("监听与耳语"))
LISTEN = declare("calls.listen", _("收听录音"))
MENUS = declare("calls.menus", _("设计语音菜单"))


def visible_calls(actor: Actor) -> QuerySet[Call]:
    """Return the calls that the actor reaches; her own always."""
    return scoped(Call.objects.all(), actor, VIEW, own=Q(agent_id=actor.person_id or 0))


def call_to_see(actor: Actor, call_id: int) -> Call:
    """Return one call. Raises NotThere."""
    call = only_row(visible_calls(actor).select_related("hotline").filter(pk=call_id))
    if call is None:
        raise NotThere()
    return call


def own_call(actor: Actor, call_id: int) -> Call:
    """Return the actor's own running call, its row locked. Raises NotPermitted, NotThere."""
    demand(actor, TAKE)
    call = only_row(Call.objects.select_for_update().filter(pk=call_id, agent_id=actor.person_id or 0))
    if call is None:
        raise NotThere()
    return call


def call_to_supervise(actor: Actor, call_id: int) -> Call:
    """Return a running call of the actor's reach for listening. Raises NotPermitted, NotThere."""
    demand(actor, SUPERVISE)
    call = only_row(scoped(Call.objects.select_for_update(), actor, SUPERVISE).filter(pk=call_id))
    if call is None:
        raise NotThere()
    return call


def recording_to_hear(actor: Actor, recording_id: int) -> Recording:
    """Return a recording of a call in the actor's reach. Raises NotPermitted, NotThere."""
    demand(actor, LISTEN)
    found = only_row(
        Recording.objects.filter(pk=recording_id, deleted_at=None).exclude(file_id="").select_related("call")
    )
    if found is None or not scoped(Call.objects.filter(pk=found.call_id), actor, LISTEN).exists():
        raise NotThere()
    return found


def demand_menus(actor: Actor) -> None:
    """Raise NotPermitted unless the actor designs menus."""
    demand(actor, MENUS)


def menus_of(actor: Actor) -> QuerySet[MenuVersion]:
    """Return all versions of all menus, for who may design them."""
    demand(actor, MENUS)
    return MenuVersion.objects.all()


def hotlines_of(actor: Actor) -> QuerySet[Hotline]:
    """Return the hotlines in the actor's reach."""
    if not actor.may(VIEW) and not actor.may(MENUS):
        raise NotPermitted(VIEW)
    return scoped(Hotline.objects.all(), actor, VIEW if actor.may(VIEW) else MENUS)
