"""The section of a pack that dispatch owns: hours, rest, speeds, prices, holds."""

from pydantic import Field, model_validator

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.packs import LoadContext, PackModel, register_section
from carecenter.foundation.plain.actors import Actor
from carecenter.work.dispatch.access import PLAN
from carecenter.work.dispatch.models import Policy


class Hours(PackModel):
    """A shift and its rest in minutes since midnight."""

    start: int = Field(ge=0, le=1439)
    end: int = Field(ge=1, le=1440)
    overtime_minutes: int = Field(ge=0, le=240)
    rest_from: int = Field(ge=0, le=1439)
    rest_until: int = Field(ge=0, le=1439)
    rest_minutes: int = Field(ge=0, le=180)

    @model_validator(mode="after")
    def in_order(self) -> "Hours":
        """Refuse a shift or rest that ends before it begins."""
        if not self.start < self.end or not self.rest_from <= self.rest_until:
            raise ValueError("班次和休息的结束要晚于开始")
        return self


class Speeds(PackModel):
    """Speeds in a city, km/h."""

    peak_kmh: int = Field(ge=5, le=120)
    usual_kmh: int = Field(ge=5, le=120)


class Dispatch(PackModel):
    """dispatch.yaml."""

    hours: Hours
    speeds: Speeds
    slot_hours: list[int] = Field(min_length=1, max_length=12)
    fairness_gap_minutes: int = Field(ge=0, le=600)
    previous_technician_bonus_minutes: int = Field(ge=0, le=120)
    late_minutes: int = Field(ge=5, le=120)
    hold_minutes: int = Field(ge=1, le=60)
    unserved_minutes: int = Field(ge=10, le=2000)
    solve_seconds: int = Field(ge=1, le=60)
    two_person_job_types: list[str] = Field(default_factory=list)


@action("dispatch.set_policy")
def set_policy(*, actor: Actor, data: Dispatch) -> None:
    """Set the brand's rules for a day of tours."""
    demand(actor, PLAN)
    hours = {
        "shift_start": data.hours.start,
        "shift_end": data.hours.end,
        "overtime_minutes": data.hours.overtime_minutes,
        "rest_from": data.hours.rest_from,
        "rest_until": data.hours.rest_until,
        "rest_minutes": data.hours.rest_minutes,
    }
    Policy.objects.update_or_create(
        pk=1,
        defaults=hours
        | {
            "peak_kmh": data.speeds.peak_kmh,
            "usual_kmh": data.speeds.usual_kmh,
            "slot_hours": sorted(set(data.slot_hours)),
            "fairness_gap_minutes": data.fairness_gap_minutes,
            "previous_bonus_minutes": data.previous_technician_bonus_minutes,
            "late_minutes": data.late_minutes,
            "hold_minutes": data.hold_minutes,
            "unserved_minutes": data.unserved_minutes,
            "solve_seconds": data.solve_seconds,
            "two_person_types": data.two_person_job_types,
        },
    )
    note(subject=("dispatch_policy", 1))


def load_dispatch(data: Dispatch, context: LoadContext) -> None:
    """Load the section."""
    set_policy(actor=context.actor, data=data)
    context.counts["rules"] = 1


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("dispatch", Dispatch, load_dispatch, 96)
