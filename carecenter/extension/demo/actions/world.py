"""Who and what stands in the database, by the names of the script."""

from dataclasses import dataclass, field
from datetime import date

from carecenter.extension.demo.rules.cast import GUIDES, PROVIDERS, SERVED, STAFF, staff_of_provider
from carecenter.extension.demo.types import ProviderScript, StaffScript
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.actors import system_actor as of_system
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import JobTypeFacts, ModelFacts
from carecenter.reference.equipment import public as equipment
from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers import public as providers

SYSTEM = of_system("demo")


def employee_numbers(seed: int) -> dict[str, str]:
    """Return the employee number of everybody who plays, by the key in the script."""
    people = [*STAFF, *GUIDES, *(person for script in PROVIDERS for person in staff_of_provider(script, seed))]
    return {person.key: f"K{1001 + place}" for place, person in enumerate(people)}


@dataclass
class World:
    """Ids and facts that do not change while history is made; actors are kept for a day."""

    seed: int
    persons: dict[str, int] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    scripts: dict[int, ProviderScript] = field(default_factory=dict)
    technicians: dict[int, list[str]] = field(default_factory=dict)
    models: dict[int, ModelFacts] = field(default_factory=dict)
    _actors: dict[tuple[int, date], Actor] = field(default_factory=dict)
    _types: dict[date, dict[str, JobTypeFacts]] = field(default_factory=dict)
    _hardness: dict[str, int] = field(default_factory=dict)

    @classmethod
    def found(cls, seed: int) -> "World":
        """Look everybody up."""
        world = cls(seed)
        for key, number in employee_numbers(seed).items():
            person = organisation.person_by_employee_no(employee_no=number)
            if person is not None:
                world.persons[key], world.keys[person.id] = person.id, key
        for script in PROVIDERS:
            unit = organisation.unit_by_code(code=script.code)
            facts = providers.provider_of_unit(unit_path=unit.path) if unit else None
            if facts is not None:
                world.scripts[facts.id] = script
                team = staff_of_provider(script, seed)
                world.technicians[facts.id] = [p.key for p in team if p.role == "technician"]
        world.models = {model.id: model for model in catalogue.active_models()}
        return world

    def actor(self, key: str) -> Actor:
        """Return somebody of the script, with the roles of the day."""
        return self.actor_of(self.persons[key])

    def actor_of(self, person_id: int) -> Actor:
        """Return a person as the actor she is this month: in the play nobody changes her post."""
        place = (person_id, clock.today().replace(day=1))
        if place not in self._actors:
            if len(self._actors) > 2000:
                self._actors.clear()
            found = organisation.actor_of_person(person_id=person_id)
            if found is None:
                raise LookupError(f"person {person_id} is not there")
            self._actors[place] = found
        return self._actors[place]

    def job_type(self, code: str, on: date) -> JobTypeFacts:
        """Return a type of job as it stood on a day."""
        month = on.replace(day=1)
        if month not in self._types:
            self._types[month] = {facts.code: facts for facts in catalogue.job_types(on=on)}
        return self._types[month][code]

    def hardness(self, region_code: str) -> int:
        """Return the hardness of a region's water in mg/L."""
        if region_code not in self._hardness:
            self._hardness[region_code] = equipment.hardness_of_region(region_code=region_code, on=clock.today())
        return self._hardness[region_code]


def centre_of(path: str) -> str:
    """Return the centre that works for a unit path."""
    for centre, served in SERVED.items():
        if any(part in {*served, centre} for part in path.split(".")):
            return centre
    return "centre_nanjing"


def office_of(path: str) -> str:
    """Return the office's code inside a path, the first office where there is none."""
    offices = [office for served in SERVED.values() for office in served]
    return next((part for part in path.split(".") if part in offices), "nanjing")


def agents_of(centre: str) -> list[str]:
    """Return the keys of a centre's agents."""
    return [person.key for person in STAFF if person.role == "agent" and person.unit.startswith(centre)]


def staff_roles(person: StaffScript) -> tuple[str, ...]:
    """Return the codes of the units from which a person's role is seen, besides her own."""
    centre = next((name for name in SERVED if person.unit.startswith(name)), "")
    if centre:
        return SERVED[centre]
    return (person.unit.removesuffix("_dispatch"),) if person.role == "dispatcher" else ()
