"""A small brand: Lin manages the east, Qiu works in the south, Root runs everything."""

from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model

from carecenter.foundation import clock
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

User = get_user_model()
SYSTEM = system_actor()
PASSWORD = "Right-horse-9"
LOCAL = ["people.view", "people.manage", "roles.manage", "accounts.manage"]


class Brand:
    """Units, persons and accounts by name."""

    def __init__(self):
        self.units, self.persons = {}, {}

    def unit(self, code, name, kind, parent="hq", regions=()):
        above = self.units[parent].id if parent in self.units else None
        self.units[code] = organisation.open_unit(
            actor=SYSTEM, code=code, name=name, kind=kind, parent_id=above, regions=regions
        )

    def person(self, key, name, unit, role="", **more):
        user = open_account(actor=SYSTEM, username=key, password=PASSWORD) if role else None
        self.persons[key] = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=key, unit_id=self.units[unit].id, user_id=user, **more
        )
        if role:
            organisation.give_role(actor=SYSTEM, person_id=self.persons[key], role_code=role)

    def account(self, key):
        return User.objects.get(username=key)

    def actor(self, key):
        return organisation.actor_of_person(person_id=self.persons[key])


@pytest.fixture
def brand(db):
    made = Brand()
    made.unit("hq", "江南热水器有限公司", UnitKind.HQ, parent="")
    made.unit("nanjing", "南京客户关怀中心", UnitKind.CENTRE)
    made.unit("east", "华东分公司", UnitKind.OFFICE, regions=["32", "3301"])
    made.unit("gao", "高氏制冷设备安装维修服务有限公司（南京江宁授权服务商）", UnitKind.PROVIDER, parent="east")
    made.unit("south", "华南分公司", UnitKind.OFFICE, regions=["44"])
    define = organisation.define_role
    define(actor=SYSTEM, code="root", name="系统管理员", grants=dict.fromkeys(PERMISSIONS, Reach.NATION))
    define(actor=SYSTEM, code="local", name="分公司管理员", grants=dict.fromkeys(LOCAL, Reach.TREE))
    define(actor=SYSTEM, code="plain", name="坐席", grants={"people.view": Reach.OWN})
    organisation.define_post(actor=SYSTEM, code="tech", name="安装维修师傅")
    organisation.define_skill(actor=SYSTEM, code="gas", name="燃气热水器")
    organisation.define_qualification_kind(actor=SYSTEM, code="GAS", name="燃气具安装维修证", statutory=True)
    made.person("root", "任总", "hq", "root")
    made.person("lin", "林晓", "east", "local")
    made.person("qiu", "邱志远", "south", "local")
    made.person("bai", "白洁", "nanjing", "plain")
    made.person("tie", "铁军", "gao", post_code="tech", phone="13812345678", joined_date=date(2024, 3, 1))
    organisation.rate_skill(actor=SYSTEM, person_id=made.persons["tie"], skill_code="gas", level=4)
    organisation.grant_qualification(
        actor=SYSTEM,
        person_id=made.persons["tie"],
        kind_code="GAS",
        valid_from=date(2024, 3, 1),
        valid_until=clock.today() + timedelta(days=12),
        number="RQ-320115-0088",
    )
    return made
