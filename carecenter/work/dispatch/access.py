"""Whose days an actor may see and plan: an office those of its providers, a provider its own."""

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reach_filter, reaches
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import ProviderFacts
from carecenter.work.dispatch.models import PlanDay

PLAN = declare("dispatch.plan", _("排程：查看、调整、发布一天的上门计划"))


def provider_to_plan(actor: Actor, provider_id: int) -> ProviderFacts:
    """Return a provider whose days the actor may plan. Raises NotPermitted, NotThere."""
    demand(actor, PLAN)
    facts = providers.providers_by_id(ids=[provider_id]).get(provider_id)
    if facts is None or not reaches(actor, PLAN, facts.unit_path):
        raise NotThere()
    return facts


def visible_days(actor: Actor) -> QuerySet[PlanDay]:
    """Return the planned days in the actor's reach."""
    reach = reach_filter(actor, PLAN)
    return PlanDay.objects.all() if reach is None else PlanDay.objects.filter(reach)


def day_to_change(actor: Actor, provider_id: int, on: date) -> PlanDay:
    """Return a provider's day, locked; opened where it does not exist. Raises NotPermitted, NotThere."""
    facts = provider_to_plan(actor, provider_id)
    PlanDay.objects.bulk_create(
        [PlanDay(provider_id=facts.id, day=on, unit_path=facts.unit_path, office_path=facts.office_path)],
        ignore_conflicts=True,
    )
    return PlanDay.objects.select_for_update().get(provider_id=facts.id, day=on)


def may_watch_day(actor: Actor, day_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a day."""
    return visible_days(actor).filter(pk=day_id).exists()
