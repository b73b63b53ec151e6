"""Tell people about certificates that end."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.notices.actions.sending import tell_person
from carecenter.reference.notices.queries.bells import register_bell
from carecenter.reference.organisation.public import persons_by_id, persons_with_permission, qualification_names

TEMPLATE = "qualification_expiring"
MANAGE_PEOPLE = "people.manage"  # declared by organisation

register_bell(TEMPLATE, _("%(person)s 的「%(kind)s」还有 %(days)s 天到期（%(until)s），请安排换证。"))


@action("notices.tell_expiring")
def tell_leaders_of_expiring(
    *,
    actor: Actor,
    person_id: int,
    unit_path: str,
    qualification_id: int,
    qualification: str,
    days_left: int,
    until: str,
) -> int:
    """Tell everyone who manages the person's unit, and the person herself, once for each step; return how many."""
    person = persons_by_id(ids=[person_id]).get(person_id)
    if person is None:
        return 0
    params = {
        "person": person.name,
        "kind": qualification_names().get(qualification, qualification),
        "days": str(days_left),
        "until": until,
    }
    told = sorted({*persons_with_permission(permission=MANAGE_PEOPLE, unit_path=unit_path), person_id})
    for reader in told:
        tell_person(
            actor=actor,
            person_id=reader,
            template=TEMPLATE,
            params=params,
            about=("person", person_id),
            url=f"/people/{person_id}/",
            key=f"qualification:{qualification_id}:{days_left}:{reader}",
        )
    note(subject=("person", person_id), unit_path=unit_path, told=len(told))
    return len(told)
