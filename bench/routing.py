"""Read published routing instances: Solomon's (vehicles, windows) and Pillac's (technicians, skills, tools, parts)."""

import ast
import math
import re
from collections.abc import Sequence
from pathlib import Path

from carecenter.work.dispatch.types import Prices, TourJob, TourProblem, TourTechnician

PRECISION = 1000  # of technicians' instances: ways are rounded up to a thousandth, so that no window is cheated
_NUMBERS = re.compile(r"^\s*\d+(\s+-?\d+(\.\d+)?){6}\s*$")
_REQUEST = re.compile(r"^\s*(\d+)\s+(\S+)\s+(\S+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\[.*?\])\s*(\[.*?\])\s*(\[.*?\])\s*$")


def solomon(path: Path) -> TourProblem:
    """Return a Solomon instance in tenths, ways cut to one decimal (the convention of the best known distances)."""
    lines = path.read_text().splitlines()
    fleet = next(line.split() for line in lines if re.match(r"^\s*\d+\s+\d+\s*$", line))
    rows = [[float(value) for value in line.split()] for line in lines if _NUMBERS.match(line)]
    ways = [[math.floor(10 * math.dist(a[1:3], b[1:3])) for b in rows] for a in rows]
    last = int(rows[0][5] * 10)
    jobs = tuple(
        TourJob(int(r[0]), i, int(r[6] * 10), int(r[4] * 10), int(r[5] * 10), parts={"load": int(r[3])})
        for i, r in enumerate(rows)
        if i
    )
    load = {"load": int(fleet[1])}
    trucks = tuple(TourTechnician(i, 0, last, 0, 0, parts=load) for i in range(int(fleet[0])))
    return TourProblem(jobs, trucks, ways, 10, prices=Prices(fairness=0, previous_bonus_minutes=0))


def technicians(path: Path) -> TourProblem:
    """Return a technicians' instance; working hours count, row 0 is the store, a technician starts and ends at home."""
    lines = path.read_text().splitlines()
    crew = next(int(line.split()[0]) for line in lines if re.match(r"^\s*\d+\s+\d+\s+\d+\s+\d+\s*$", line))
    rows = [match.groups() for line in lines if (match := _REQUEST.match(line))]
    spots = [(float(r[1]), float(r[2])) for r in rows]
    ways = [[math.ceil(PRECISION * math.dist(a, b)) for b in spots] for a in spots]
    people, work = rows[1 : crew + 1], rows[crew + 1 :]
    return TourProblem(
        tuple(
            TourJob(
                int(r[0]),
                crew + 1 + i,
                int(r[5]) * PRECISION,
                int(r[3]) * PRECISION,
                int(r[4]) * PRECISION,
                _codes(r[6]),
                _codes(r[7]),
                _counts(r[8]),
            )
            for i, r in enumerate(work)
        ),
        tuple(
            TourTechnician(
                int(r[0]),
                int(r[3]) * PRECISION,
                int(r[4]) * PRECISION,
                1 + i,
                1 + i,
                skills=_codes(r[6]),
                tools=_codes(r[7]),
                parts=_counts(r[8]),
            )
            for i, r in enumerate(people)
        ),
        ways,
        PRECISION,
        store=0,
        prices=Prices(fairness=0, previous_bonus_minutes=0, hours=True),
    )


def best_known(path: Path) -> dict[str, float]:
    """Return the best known figure of each instance of a table."""
    found = re.findall(r"^(\S+?)\s*=\s*([\d.]+)\s*$", path.read_text(), re.M)
    return {name: float(value) for name, value in found}


def _codes(text: str) -> frozenset[str]:
    return frozenset(str(code) for code in _list(text))


def _counts(text: str) -> dict[str, int]:
    return {str(code): count for code, count in enumerate(_list(text)) if count}


def _list(text: str) -> Sequence[int]:
    values = ast.literal_eval(text)
    return [int(value) for value in values]
