"""Who may see the contacts behind first-contact resolution."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.work.first_contact.models import NotedContact

VIEW = declare("first_contact.view", _("查看首次解决率"))


def visible_contacts(actor: Actor) -> QuerySet[NotedContact]:
    """Return the contacts in reach, and those that the actor answered herself."""
    return scoped(NotedContact.objects.all(), actor, VIEW, own=Q(person_id=actor.person_id))
