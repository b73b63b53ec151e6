"""Who may see and change queues, work and presence."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.contact.routing.errors import NotSignedOn, UnknownQueue
from carecenter.contact.routing.models import AgentPresence, Queue, WorkItem
from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.rows import only_row

SERVE = declare("routing.serve", _("上线接待"))
VIEW = declare("routing.view", _("查看队列与坐席状态"))
LEAD = declare("routing.lead", _("现场管理"))
MANAGE = declare("routing.manage", _("设置队列"))


def visible_queues(actor: Actor) -> QuerySet[Queue]:
    """Return the queues in reach."""
    return scoped(Queue.objects.all(), actor, VIEW)


def visible_work(actor: Actor) -> QuerySet[WorkItem]:
    """Return the queued work in reach, and what the actor has in hand."""
    return scoped(WorkItem.objects.all(), actor, VIEW, own=Q(agent_id=actor.person_id))


def visible_presences(actor: Actor) -> QuerySet[AgentPresence]:
    """Return the agents in reach; herself always."""
    return scoped(AgentPresence.objects.all(), actor, VIEW, own=Q(pk=actor.person_id))


def queue_by_code(code: str) -> Queue:
    """Return a queue by its code. Raises UnknownQueue."""
    found = Queue.objects.filter(code=code).first()
    if found is None:
        raise UnknownQueue(queue=code)
    return found


def demand_manage(actor: Actor, unit_path: str) -> None:
    """Raise NotPermitted unless the actor decides on queues of this unit."""
    demand(actor, MANAGE)
    if not reaches(actor, MANAGE, unit_path):
        raise NotPermitted(MANAGE)


def own_presence(actor: Actor) -> AgentPresence:
    """Return the actor's own presence, locked. Raises NotSignedOn."""
    demand(actor, SERVE)
    return presence_locked(actor.person_id or 0)


def presence_locked(person_id: int) -> AgentPresence:
    """Return an agent's presence, locked, for the system's clocks and checked actions. Raises NotSignedOn."""
    found = only_row(AgentPresence.objects.select_for_update().filter(pk=person_id))
    if found is None:
        raise NotSignedOn()
    return found


def presence_to_lead(actor: Actor, person_id: int) -> AgentPresence:
    """Return an agent of the leader's reach, locked; NotThere outside it."""
    demand(actor, LEAD)
    rows = scoped(AgentPresence.objects.select_for_update(), actor, LEAD)
    found = only_row(rows.filter(pk=person_id))
    if found is None:
        raise NotThere()
    return found


def may_act_for(actor: Actor, person_id: int | None) -> bool:
    """Tell whether the actor may deal with work in a person's hand: the person herself, her leader, the system."""
    if person_id is None or actor.person_id == person_id:
        return person_id is not None
    return actor.may(LEAD) and scoped(AgentPresence.objects.all(), actor, LEAD).filter(pk=person_id).exists()


def may_watch_work(actor: Actor, item_id: int) -> bool:
    """Tell whether pages of this actor may listen to a piece of work."""
    return visible_work(actor).filter(pk=item_id).exists()


def may_watch_queue(actor: Actor, queue_id: int) -> bool:
    """Tell whether pages of this actor may listen to a queue."""
    return visible_queues(actor).filter(pk=queue_id).exists()


def may_watch_presence(actor: Actor, person_id: int) -> bool:
    """Tell whether pages of this actor may listen to an agent's state."""
    return actor.person_id == person_id or visible_presences(actor).filter(pk=person_id).exists()
