"""Tours of published instances against the best known: `bin/bench tours [--seconds 10] [--only C101 R1] [--folder …]`.

Solomon: total distance; technicians: total working time. Every plan must pass the independent checker.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from bench.routing import PRECISION, best_known, solomon, technicians
from bench.stage import figure
from carecenter.work.dispatch.gateways.solver import solve
from carecenter.work.dispatch.rules.checking import breaches_of
from carecenter.work.dispatch.types import StopKind, TourPlan, TourProblem

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "routing"


def main() -> None:
    """Solve each instance and print its gap."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--only", nargs="*", default=[], help="beginnings of names")
    parser.add_argument("--folder", type=Path, default=SHARED)
    parser.add_argument("--kind", choices=["solomon", "technicians"])
    given = parser.parse_args()
    folder: Path = given.folder
    for kind, read, unit, limit in (("solomon", solomon, 10, 1.0), ("technicians", technicians, PRECISION, 5.0)):
        if given.kind in (None, kind):
            _table(kind, folder / kind, read, unit, limit, given.only, given.seconds)


def _table(
    kind: str,
    folder: Path,
    read: Callable[[Path], TourProblem],
    unit: int,
    limit: float,
    only: list[str],
    seconds: float,
) -> None:
    known: dict[str, float] = {}
    for table in folder.glob("best_known*.txt"):
        known |= best_known(table)
    gaps = []
    for path in sorted(p for p in folder.glob("*.txt") if not p.name.startswith("best_known")):
        name = path.stem
        if only and not any(name.startswith(each) for each in only):
            continue
        problem = read(path)
        start = time.perf_counter()
        plan = solve(problem, seconds=seconds)
        took = time.perf_counter() - start
        wrong = [breach.code for breach in breaches_of(problem, plan)]
        value = (_length(problem, plan) if kind == "solomon" else _hours(plan)) / unit
        best = known.get(name)
        gap = 100 * (value / best - 1) if best else None
        if gap is not None:
            gaps.append(gap)
        whole = not wrong and not plan.unserved
        figure(
            f"tours.{kind}.{name}", gap if gap is not None else value, "%" if gap is not None else "",
            target=f"≤ {limit:g}", ok=whole and (gap is None or gap <= limit), value_found=round(value, 1),
            best_known=best, unserved=len(plan.unserved), breaches=wrong, seconds=round(took, 1),
        )  # fmt: skip
    if gaps:
        figure(f"tours.{kind}.worst", max(gaps), "%", target=f"≤ {limit:g}", ok=max(gaps) <= limit, instances=len(gaps))


def _length(problem: TourProblem, plan: TourPlan) -> int:
    places = {job.id: job.place for job in problem.jobs}
    total = 0
    for tour in plan.tours:
        chain = [0, *(places[stop.job_id] for stop in tour.stops if stop.job_id is not None), 0]
        total += sum(problem.ways[a][b] for a, b in zip(chain, chain[1:], strict=False))
    return total


def _hours(plan: TourPlan) -> int:
    return sum(tour.back - tour.leave for tour in plan.tours if any(s.kind is StopKind.JOB for s in tour.stops))


if __name__ == "__main__":
    main()
