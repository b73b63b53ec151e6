"""Who may see and change which customers."""

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reach_filter, scoped
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.models import Customer

VIEW = declare("customers.view", _("查看客户档案"))
EDIT = declare("customers.edit", _("登记与修改客户"))
REVEAL = declare("customers.reveal", _("查看完整电话与地址"))
MERGE = declare("customers.merge", _("合并客户"))
EXPORT = declare("customers.export", _("导出客户"))

# Down from the root of a merge to every member; a chain of merges is followed both ways.
_GROUP = """
WITH RECURSIVE up AS (
  SELECT id, merged_into_id FROM customers_customer WHERE id = ANY(%s)
  UNION SELECT c.id, c.merged_into_id FROM customers_customer c JOIN up ON c.id = up.merged_into_id
), members AS (
  SELECT id AS root, id FROM up WHERE merged_into_id IS NULL
  UNION SELECT m.root, c.id FROM customers_customer c JOIN members m ON c.merged_into_id = m.id
)
SELECT root, id FROM members ORDER BY root, id <> root, id
"""


def groups_of(ids: list[int]) -> dict[int, list[int]]:
    """Return root → members (the root first) for the identity groups of these customers, in one query."""
    found: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_GROUP, [ids])
        for root, member in cursor.fetchall():
            found.setdefault(root, []).append(member)
    return found


def visible_customers(actor: Actor, permission: str = VIEW) -> QuerySet[Customer]:
    """Return the customers in the actor's reach, each identity once."""
    return scoped(Customer.objects.filter(merged_into=None), actor, permission)


def group_to_see(actor: Actor, customer_id: int, permission: str = VIEW) -> list[int]:
    """Return the identity group, the root first; NotThere where the actor reaches none of its members."""
    demand(actor, permission)
    group = next(iter(groups_of([customer_id]).values()), [])
    condition = reach_filter(actor, permission)
    if not group or (condition is not None and not Customer.objects.filter(condition, pk__in=group).exists()):
        raise NotThere()
    return group


def may_open_customer(actor: Actor, customer_id: int) -> bool:
    """Tell whether the actor may open a customer's card."""
    if not actor.may(VIEW):
        return False
    try:
        return bool(group_to_see(actor, customer_id))
    except NotThere:
        return False


def customer_to_change(actor: Actor, customer_id: int, permission: str = EDIT) -> Customer:
    """Return the customer, locked; NotThere outside the actor's reach."""
    demand(actor, permission)
    condition = reach_filter(actor, permission) or Q()
    found = only_row(Customer.objects.select_for_update().filter(condition, pk=customer_id))
    if found is None:
        raise NotThere()
    return found
