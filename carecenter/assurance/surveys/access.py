"""Who may see and judge answers: the only way to get one."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.assurance.surveys.models import Answer, CallRating, Invitation
from carecenter.foundation.access import demand, reaches, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row

VIEW = declare("surveys.view", _("查看满意度评价"))
MANAGE = declare("surveys.manage", _("管理满意度评价"))


def visible_answers(actor: Actor) -> QuerySet[Answer]:
    """Return the answers this actor may see; a technician those about her own work."""
    return scoped(Answer.objects.all(), actor, VIEW, own=Q(technician_id=actor.person_id))


def visible_invitations(actor: Actor) -> QuerySet[Invitation]:
    """Return the invitations this actor may see; never a technician's own: she must not know when one goes out."""
    return scoped(Invitation.objects.all(), actor, VIEW)


def visible_ratings(actor: Actor) -> QuerySet[CallRating]:
    """Return the ratings of calls in reach; an agent those of her own calls."""
    return scoped(CallRating.objects.all(), actor, VIEW, own=Q(person_id=actor.person_id))


def answer_to_see(actor: Actor, answer_id: int) -> Answer:
    """Return one answer with its words; NotThere outside the actor's reach."""
    demand(actor, VIEW)
    found = only_row(visible_answers(actor).select_related("words", "invitation").filter(pk=answer_id))
    if found is None:
        raise NotThere()
    return found


def answer_to_judge(actor: Actor, answer_id: int) -> Answer:
    """Return one answer that the actor may judge, its judgements locked against a second judge."""
    demand(actor, MANAGE)
    rows = scoped(Answer.objects.select_for_update(), actor, MANAGE)
    found = only_row(rows.filter(pk=answer_id))
    if found is None:
        raise NotThere()
    return found


def invitation_to_send(actor: Actor, invitation_id: int) -> Invitation:
    """Return one invitation, locked; NotThere outside the actor's reach."""
    demand(actor, MANAGE)
    found = only_row(scoped(Invitation.objects.select_for_update(), actor, MANAGE).filter(pk=invitation_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_answer(actor: Actor, answer_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of an answer."""
    row = only_row(Answer.objects.filter(pk=answer_id).values_list("unit_path", "technician_id"))
    return row is not None and reaches(actor, VIEW, row[0], is_own=row[1] == actor.person_id)
