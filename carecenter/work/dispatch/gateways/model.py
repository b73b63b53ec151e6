"""Turn a day into the solver's words: one client a job, walls by profile, loads for parts and rests.

A wall is a way so long that no window survives it; one profile for each distinct set of jobs that somebody may do. A
rest is a required client; a load of one for each technician lets nobody take two. It lies where the stop before it
lay in the round before, at first at the start: never nearer than in truth, so what the solver keeps can be kept.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from pyvrp import Client, Depot, Location, ProblemData, VehicleType

from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.types import TourJob, TourTechnician

MAX_PROFILES = 16


@dataclass(frozen=True, slots=True)
class Variant:
    """A technician with her van as it is, or with all that the store holds."""

    technician: TourTechnician
    store: bool


@dataclass(frozen=True, slots=True)
class Visit:
    """A client of the solver: a job (of one technician only, at one instant, when agreed) or a rest."""

    place: int | None
    job: TourJob | None = None
    only: int | None = None
    instant: int | None = None
    rest_of: int | None = None


@dataclass(slots=True)
class Model:
    """The solver's data and how to read its answer."""

    data: ProblemData
    variants: list[Variant]
    visits: list[Visit]


@dataclass(slots=True)
class Builder:
    """Collect what the solver needs for one round."""

    day: Day
    variants: list[Variant]
    visits: list[Visit]
    parts: list[str] = field(default_factory=list)

    def build(self) -> Model:
        """Return the data of this round."""
        self.parts = sorted({code for visit in self.visits if visit.job for code in visit.job.parts})
        starts = [(v.technician.start_place, v.store) for v in self.variants]
        ends = [(v.technician.end_place, False) for v in self.variants]
        bases = sorted(set(starts + ends), key=str)
        ways = self._ways(bases)
        horizon = int(max(v.technician.shift_end + v.technician.overtime_limit for v in self.variants))
        wall = 8 * max(horizon, int(ways.max()), 1)
        keys, matrices = self._profiles(ways, wall, len(bases))
        types = [
            self._vehicle(v, bases.index(starts[i]), bases.index(ends[i]), keys[i]) for i, v in enumerate(self.variants)
        ]
        size = len(bases) + len(self.visits)
        data = ProblemData(
            [Location(0, 0) for _ in range(size)],
            [self._client(len(bases) + i, visit) for i, visit in enumerate(self.visits)],
            [Depot(i) for i in range(len(bases))],
            types,
            [pair[0] for pair in matrices],
            [pair[1] for pair in matrices],
        )
        return Model(data, self.variants, self.visits)

    def _ways(self, bases: list[tuple[int | None, bool]]) -> Any:
        """Return the ways between all locations; a base without a place is near to everything."""
        store, given = self.day.problem.store, np.asarray(self.day.problem.ways, dtype=np.int64)
        spots = [place for place, _ in bases] + [visit.place for visit in self.visits]
        index = np.array([-1 if spot is None else spot for spot in spots])
        ways = given[np.ix_(index, index)].copy()
        ways[index < 0, :] = 0
        ways[:, index < 0] = 0
        for row, (place, via) in enumerate(bases):
            if via and place is not None and store is not None:
                ways[row, :] = given[place, store] + np.where(index < 0, 0, given[store, index])
        np.fill_diagonal(ways, 0)
        return ways

    def _profiles(self, ways: Any, wall: int, bases: int) -> tuple[list[int], list[tuple[Any, Any]]]:
        """Return the profile of each variant and the (price, time) matrices of each profile."""
        allowed = [self._allowed(v) for v in self.variants]
        known = [self._known(v) for v in self.variants]
        if len(set(zip(allowed, known, strict=True))) > max(MAX_PROFILES, len(set(allowed))):
            known = [()] * len(self.variants)  # the bonus is then left to our own improvement
        numbers: dict[tuple[Any, Any], int] = {}
        matrices: list[tuple[Any, Any]] = []
        keys: list[int] = []
        for key in zip(allowed, known, strict=True):
            keys.append(numbers.setdefault(key, len(numbers)))
            if keys[-1] == len(matrices):
                matrices.append(self._matrices(ways, wall, bases, *key))
        return keys, matrices

    def _matrices(
        self, ways: Any, wall: int, bases: int, allowed: tuple[bool, ...], known: tuple[int, ...]
    ) -> tuple[Any, Any]:
        price = np.zeros_like(ways) if self.day.problem.prices.hours else ways.copy()
        for i, visit in enumerate(self.visits):
            if visit.job is not None and visit.job.previous_technician is not None and visit.job.id not in known:
                price[:, bases + i] += self.day.bonus
        time = ways.copy()
        blocked = [bases + i for i, may in enumerate(allowed) if not may]
        for matrix in (price, time):
            matrix[blocked, :] = wall
            matrix[:, blocked] = wall
            np.fill_diagonal(matrix, 0)
        return price, time

    def _allowed(self, variant: Variant) -> tuple[bool, ...]:
        who = variant.technician
        return tuple(
            (visit.rest_of is not None and who.rest == self.day.technicians[visit.rest_of].rest)
            if visit.job is None
            else (visit.only == who.id if visit.only is not None else not self.day.gap(who, visit.job, variant.store))
            for visit in self.visits
        )

    def _known(self, variant: Variant) -> tuple[int, ...]:
        who = variant.technician.id
        return tuple(v.job.id for v in self.visits if v.job is not None and v.job.previous_technician == who)

    def _client(self, location: int, visit: Visit) -> Client:
        rest = [0 if visit.job else 1]
        if visit.job is None:
            rule = self.day.technicians[visit.rest_of or 0].rest
            assert rule is not None  # only a technician with a rest has this visit
            return Client(location, [0] * len(self.parts) + rest, [], rule.duration, rule.earliest, rule.latest)
        job, instant = visit.job, visit.instant
        return Client(
            location,
            [job.parts.get(code, 0) for code in self.parts] + rest,
            [],
            job.duration,
            job.earliest if instant is None else instant,
            job.latest if instant is None else instant,
            prize=job.unserved_cost + (self.day.bonus if job.previous_technician is not None else 0),
            required=not job.unserved_cost or instant is not None,
        )

    def _vehicle(self, variant: Variant, start: int, end: int, profile: int) -> VehicleType:
        who = variant.technician
        plenty = sum(sum(v.job.parts.values()) for v in self.visits if v.job)
        van = [plenty if variant.store else who.parts.get(code, 0) for code in self.parts]
        more: dict[str, Any] = {}
        if who.overtime_limit:
            more = {
                "start_late": who.shift_start,
                "shift_duration": max(0, who.shift_end - who.shift_start),
                "max_overtime": who.overtime_limit,
                "unit_overtime_cost": self.day.problem.prices.overtime,
            }
        return VehicleType(
            1,
            capacity=[*van, 1 if who.rest else 0],
            start_depot=start,
            end_depot=end,
            tw_early=who.shift_start,
            tw_late=max(who.shift_start, who.shift_end + who.overtime_limit),
            unit_distance_cost=1,
            unit_duration_cost=1 if self.day.problem.prices.hours else 0,
            profile=profile,
            **more,
        )
