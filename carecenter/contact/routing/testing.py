"""A small floor for tests of all modules: two centres, queues, agents who are signed on."""

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.types import Channel
from carecenter.foundation.plain.actors import Actor, Reach, system_actor
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
AGENT = {"routing.serve": Reach.OWN}
LEADER = {"routing.serve": Reach.OWN, "routing.view": Reach.TREE, "routing.lead": Reach.TREE}
SKILLS = {"gas": "PRODUCT", "mandarin": "LANGUAGE", "cantonese": "LANGUAGE"}


class Floor:
    """Units nanjing and guangzhou, a Mandarin and a Cantonese call queue, a case queue; people by key."""

    def __init__(self) -> None:
        hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
        for code, name in (("nanjing", "南京中心"), ("guangzhou", "广州中心")):
            organisation.open_unit(actor=SYSTEM, code=code, name=name, kind=UnitKind.CENTRE, parent_id=hq.id)
        for code, kind in SKILLS.items():
            organisation.define_skill(actor=SYSTEM, code=code, name=code, kind=kind)
        organisation.define_role(actor=SYSTEM, code="agent", name="坐席", grants=AGENT)
        organisation.define_role(actor=SYSTEM, code="leader", name="班组长", grants=LEADER)
        self.persons: dict[str, int] = {}
        define = routing.define_queue
        define(actor=SYSTEM, code="hotline", name="普通话热线", channel=Channel.CALL, unit_code="nanjing")
        define(
            actor=SYSTEM,
            code="cantonese",
            name="粤语热线",
            channel=Channel.CALL,
            unit_code="guangzhou",
            settings={"language": "cantonese"},
            overflow_units=["nanjing"],
        )
        define(
            actor=SYSTEM,
            code="papers",
            name="工单",
            channel=Channel.CASE,
            unit_code="hq",
            settings={"ring_seconds": 600},
        )

    def person(
        self, key: str, unit: str = "nanjing", role: str = "agent", user_id: int | None = None, **skills: int
    ) -> Actor:
        """Enter a person with her levels and return her as an actor."""
        found = organisation.unit_by_code(code=unit)
        assert found is not None
        person_id = organisation.enter_person(
            actor=SYSTEM, name=key, employee_no=key, unit_id=found.id, user_id=user_id
        )
        organisation.give_role(actor=SYSTEM, person_id=person_id, role_code=role)
        for code, level in skills.items():
            organisation.rate_skill(actor=SYSTEM, person_id=person_id, skill_code=code, level=level)
        self.persons[key] = person_id
        return self.actor(key)

    def actor(self, key: str) -> Actor:
        """Return a person as an actor."""
        actor = organisation.actor_of_person(person_id=self.persons[key])
        assert actor is not None
        return actor

    def available(self, key: str, unit: str = "nanjing", **skills: int) -> Actor:
        """Enter an agent who is signed on and takes contacts."""
        actor = self.person(key, unit, **skills)
        routing.sign_on(actor=actor)
        routing.go_available(actor=actor)
        return actor
