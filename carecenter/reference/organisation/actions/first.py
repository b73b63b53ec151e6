"""Begin: the first administrator of an installation without any account."""

from django.db import connection

from carecenter.foundation.action import action, note
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.actors import Actor, Reach
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.accounts.public import any_account, open_account
from carecenter.reference.organisation.actions.calendars import load_standard_calendars
from carecenter.reference.organisation.actions.persons import enter_person
from carecenter.reference.organisation.actions.roles import define_role, give_role
from carecenter.reference.organisation.actions.units import open_unit
from carecenter.reference.organisation.models import OrgUnit
from carecenter.reference.organisation.types import UnitKind

_ONE_AT_A_TIME = "carecenter.first_administrator"


@action("organisation.first_administrator")
def appoint_first_administrator(*, actor: Actor, brand: str, name: str, username: str, password: str) -> int:
    """Make headquarters, the administrator's role with every permission, her person and account; return the account.

    Raises NotThere once any account exists, BadInput.
    """
    # Two browsers at once must not make two administrators.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [_ONE_AT_A_TIME])
    if any_account():
        raise NotThere()
    for field, value in (("brand", brand), ("name", name)):
        if not value.strip():
            raise BadInput(field, "请填写。")
    root = OrgUnit.objects.filter(parent=None).order_by("pk").first()
    unit_id = root.pk if root else open_unit(actor=actor, code="hq", name=brand.strip(), kind=UnitKind.HQ).id
    define_role(actor=actor, code="admin", name="管理员", grants=dict.fromkeys(PERMISSIONS, Reach.NATION))
    user_id = open_account(actor=actor, username=username, password=password)
    person_id = enter_person(actor=actor, name=name.strip(), employee_no="1", unit_id=unit_id, user_id=user_id)
    give_role(actor=actor, person_id=person_id, role_code="admin")
    load_standard_calendars(actor=actor)
    note(subject=("account", user_id))
    return user_id
