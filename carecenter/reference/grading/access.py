"""Who may see and change grades."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.grading.models import CustomerGrade, GradeOverride, Restriction

VIEW = declare("grading.view", _("查看客户等级"))
PROPOSE = declare("grading.propose", _("提出等级调整与限制服务"))
APPROVE = declare("grading.approve", _("审批等级调整"))
RULES = declare("grading.rules", _("制定分级规则与权益"))
LEGAL = declare("grading.legal", _("限制服务的法务审核"))
DECIDE = declare("grading.decide", _("决定限制服务（总经理）"))
EQUALITY = declare("grading.equality", _("查看公平监测"))


def visible_grades(actor: Actor) -> QuerySet[CustomerGrade]:
    """Return the grades of customers whom the actor may open."""
    demand(actor, VIEW)
    return scoped(CustomerGrade.objects.all(), actor, VIEW, unit="customer__unit_path")


def visible_restrictions(actor: Actor) -> QuerySet[Restriction]:
    """Return the cases of customers in the actor's reach."""
    demand(actor, VIEW)
    return scoped(Restriction.objects.all(), actor, VIEW, unit="customer__unit_path")


def visible_overrides(actor: Actor) -> QuerySet[GradeOverride]:
    """Return the grades that people set for customers in the actor's reach."""
    demand(actor, VIEW)
    return scoped(GradeOverride.objects.all(), actor, VIEW, unit="customer__unit_path")


def restriction_to_see(actor: Actor, restriction_id: int) -> Restriction:
    """Return one case; NotThere outside the actor's reach."""
    found = only_row(visible_restrictions(actor).filter(pk=restriction_id))
    if found is None:
        raise NotThere()
    return found


def may_watch_grade(actor: Actor, customer_id: int) -> bool:
    """Tell whether pages of this actor may listen to a customer's grade."""
    return actor.may(VIEW) and visible_grades(actor).filter(customer_id=customer_id).exists()
