"""The section of a pack that equipment owns: the water of the cities."""

from collections.abc import Iterator

from pydantic import Field

from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.reference.equipment.actions.editing import set_water_default


class WaterEntry(PackModel):
    """The hardness to reckon with in a region, mg/L as CaCO3."""

    region: str = Field(pattern=r"^(\d{2}|\d{4}|\d{6})$")
    city: str = ""
    hardness: int = Field(ge=0, le=2000)
    source: str = Field(default="", max_length=200)


class Water(PackModel):
    """water.yaml."""

    defaults: list[WaterEntry]


def check_water(data: Water, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """No region twice."""
    seen: set[str] = set()
    for at, entry in enumerate(data.defaults):
        if entry.region in seen:
            yield ("defaults", at, "region"), f"地区「{entry.region}」写了两次，应唯一"
        seen.add(entry.region)


def load_water(data: Water, context: LoadContext) -> None:
    """Set the defaults."""
    for entry in context.each("defaults", data.defaults):
        set_water_default(actor=context.actor, region_code=entry.region, hardness=entry.hardness, source=entry.source)


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("water", Water, load_water, 90, check=check_water)
