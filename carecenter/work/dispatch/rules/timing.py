"""Put a technician's jobs in order on the clock, and price the tour.

Source: domain reference §8.5: Σ travel + 2·overtime + 1000·lateness + unserved; bonus for the previous technician.
A rest is taken where the stop before it was; the store is visited before the first job.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from carecenter.work.dispatch.types import Stop, StopKind, Tour, TourJob, TourProblem, TourTechnician


@dataclass(frozen=True, slots=True)
class Timed:
    """A tour with its price without fairness; `late` in units."""

    tour: Tour
    travel: int
    late: int
    overtime: int
    bonus: int

    def price(self, problem: TourProblem) -> int:
        """Return what this tour adds to the cost of a plan."""
        way = self.tour.back - self.tour.leave if problem.prices.hours and self.tour.stops else self.travel
        return way + problem.prices.overtime * self.overtime + problem.prices.lateness * self.late - self.bonus


class Day:
    """A problem made ready for many questions about single tours."""

    def __init__(self, problem: TourProblem) -> None:
        """Index the problem's jobs and technicians."""
        self.problem = problem
        self.jobs = {job.id: job for job in problem.jobs}
        self.technicians = {each.id: each for each in problem.technicians}
        self.bonus = problem.prices.previous_bonus_minutes * problem.per_minute

    def gap(self, technician: TourTechnician, job: TourJob, via_store: bool = False) -> str:
        """Return what a technician lacks for a job, `SKILL:x`, `TOOL:x`, `PART:x`, `EXCLUDED`, or an empty text."""
        if technician.id in job.excluded:
            return "EXCLUDED"
        for code in sorted(job.skills - technician.skills):
            return f"SKILL:{code}"
        if via_store and self.problem.store is not None:
            return ""
        for code in sorted(job.tools - technician.tools):
            return f"TOOL:{code}"
        for code, count in sorted(job.parts.items()):
            if technician.parts.get(code, 0) < count:
                return f"PART:{code}"
        return ""

    def timed(
        self, technician: TourTechnician, order: Sequence[int], fixed: dict[int, int] | None = None
    ) -> Timed | None:
        """Return the cheapest schedule of these jobs in this order, or None if a hard constraint breaks.

        `fixed` gives jobs that begin at an agreed instant (two-person jobs).
        """
        ask = [self.jobs[job_id] for job_id in order]
        via_store = self._needs_store(technician, ask)
        if via_store is None:
            return None
        best: Timed | None = None
        for at in self._rest_places(technician, len(ask)):
            found = self._scheduled(technician, ask, at, via_store, fixed or {})
            if found is None:
                continue
            if not (found.late or found.overtime or self.problem.prices.hours):
                return found  # no other seat of the rest makes the way shorter
            if best is None or found.price(self.problem) < best.price(self.problem):
                best = found
        return best

    def _needs_store(self, technician: TourTechnician, ask: Sequence[TourJob]) -> bool | None:
        """Tell whether tools or parts have to be fetched first; None if she may not do one of the jobs at all."""
        used: dict[str, int] = {}
        fetch = False
        for job in ask:
            if technician.id in job.excluded or not job.skills <= technician.skills:
                return None
            fetch = fetch or not job.tools <= technician.tools
            for code, count in job.parts.items():
                used[code] = used.get(code, 0) + count
        fetch = fetch or any(technician.parts.get(code, 0) < count for code, count in used.items())
        if fetch and (self.problem.store is None or technician.start_place is None or technician.frozen):
            return None
        return fetch

    def _rest_places(self, technician: TourTechnician, jobs: int) -> Sequence[int | None]:
        """Return after how many jobs the rest may come; None: no rest is due."""
        if technician.rest is None or (not jobs and not technician.frozen):
            return (None,)
        return range(jobs + 1)

    def _scheduled(
        self,
        technician: TourTechnician,
        ask: Sequence[TourJob],
        rest_at: int | None,
        store: bool,
        fixed: dict[int, int],
    ) -> Timed | None:
        ways, now, here = self.problem.ways, technician.shift_start, technician.start_place
        stops: list[Stop] = list(technician.frozen)
        travel = late = bonus = 0
        if store and here is not None and self.problem.store is not None:
            travel = ways[here][self.problem.store]
            now, here = now + travel, self.problem.store
            stops.append(Stop(StopKind.STORE, now, now))
        for index in range(len(ask) + 1):
            if rest_at == index and technician.rest is not None:
                begin = max(now, technician.rest.earliest)
                if begin > technician.rest.latest:
                    return None
                now = begin + technician.rest.duration
                stops.append(Stop(StopKind.BREAK, begin, now))
            if index == len(ask):
                break
            job = ask[index]
            way = ways[here][job.place] if here is not None else 0
            begin = max(now + way, job.earliest, fixed.get(job.id, 0))
            too_late = max(0, begin - fixed.get(job.id, job.latest))
            if too_late > (0 if job.id in fixed else job.late_limit):
                return None
            travel, late, here, now = travel + way, late + too_late, job.place, begin + job.duration
            bonus += self.bonus if job.previous_technician == technician.id else 0
            stops.append(Stop(StopKind.JOB, begin, now, job.id))
        home = ways[here][technician.end_place] if here is not None and technician.end_place is not None else 0
        home = home if ask or technician.frozen else 0
        back = now + home
        overtime = max(0, back - technician.shift_end) if ask else 0
        if overtime > technician.overtime_limit:
            return None
        tour = self._left_late(technician, tuple(stops), back, travel + home)
        return Timed(tour, travel + home, late, overtime, bonus)

    def _left_late(self, technician: TourTechnician, stops: tuple[Stop, ...], back: int, travel: int) -> Tour:
        """Set out as late as the tour allows: an early start would only be waiting at a door."""
        leave = technician.shift_start
        if not self.problem.prices.hours or technician.frozen or not stops:
            return Tour(technician.id, stops, leave, back)
        return self._pushed(technician, stops, back)

    def _pushed(self, technician: TourTechnician, stops: tuple[Stop, ...], back: int) -> Tour:
        """Move every stop as late as possible without moving the end of the tour."""
        ways, moved, limit, there = self.problem.ways, [], back, technician.end_place
        places = self._places(technician, stops)
        for stop, place in zip(reversed(stops), reversed(places), strict=True):
            way = ways[place][there] if place is not None and there is not None else 0
            end = limit - way if stop.kind is not StopKind.BREAK else limit - way
            begin = end - (stop.end - stop.start)
            begin = min(begin, max(stop.start, self._last_begin(technician, stop)))
            moved.append(Stop(stop.kind, begin, begin + stop.end - stop.start, stop.job_id))
            limit, there = begin, place
        start = technician.start_place
        leave = limit - (ways[start][there] if start is not None and there is not None else 0)
        return Tour(technician.id, tuple(reversed(moved)), leave, back)

    def _last_begin(self, technician: TourTechnician, stop: Stop) -> int:
        if stop.kind is StopKind.JOB and stop.job_id is not None:
            return self.jobs[stop.job_id].latest
        if stop.kind is StopKind.BREAK and technician.rest is not None:
            return technician.rest.latest
        return stop.start + 10**12

    def _places(self, technician: TourTechnician, stops: tuple[Stop, ...]) -> list[int | None]:
        places: list[int | None] = []
        here = technician.start_place
        for stop in stops:
            if stop.kind is StopKind.JOB and stop.job_id is not None:
                here = self.jobs[stop.job_id].place
            elif stop.kind is StopKind.STORE:
                here = self.problem.store
            places.append(here)
        return places
