"""The section of a pack that charges owns: what labour items of the customers' price list are called."""

from collections.abc import Iterator

from pydantic import Field

from carecenter.foundation.action import action, note
from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.foundation.plain.actors import Actor
from carecenter.work.charges.models import ChargeName


class ChargeNameIn(PackModel):
    """One labour item: its code in the price list, its name, the types of job it belongs to."""

    code: str = Field(min_length=1, max_length=40)
    name: str = Field(min_length=1, max_length=80)
    job_types: list[str] = Field(default_factory=list)


class Charges(PackModel):
    """charges.yaml."""

    items: list[ChargeNameIn]


@action("charges.define_names")
def define_names(*, actor: Actor, names: list[ChargeNameIn]) -> None:
    """Let labour items be called so; names that are not given stay."""
    for each in names:
        ChargeName.objects.update_or_create(
            code=each.code, defaults={"name": each.name, "job_types": sorted(each.job_types)}
        )
    note(count=len(names))


def load_charges(section: Charges, context: LoadContext) -> None:
    """Load the section."""
    define_names(actor=context.actor, names=section.items)


def check_charges(section: Charges, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Find a code that stands twice."""
    seen: set[str] = set()
    for n, each in enumerate(section.items):
        if each.code in seen:
            yield ("items", n, "code"), "每个编号只写一次"
        seen.add(each.code)


def register() -> None:
    """Register the section."""
    register_section("charges", Charges, load_charges, 75, check=check_charges)
