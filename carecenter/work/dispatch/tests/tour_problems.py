"""Problems for the tests of tours."""

from hypothesis import strategies as st

from carecenter.work.dispatch.types import BreakRule, TourJob, TourProblem, TourTechnician

TRAVEL = ((0, 20, 30, 25, 40), (20, 0, 15, 30, 35), (30, 15, 0, 20, 25), (25, 30, 20, 0, 15), (40, 35, 25, 15, 0))


def golden(*technicians: str) -> TourProblem:
    """G8.4: four jobs, the third needs a gas licence; A has E, B has E and G."""
    rows = ((1, 60, 60, 180, "E"), (2, 45, 60, 180, "E"), (3, 90, 120, 150, "G"), (4, 30, 150, 180, "E"))
    jobs = tuple(TourJob(i, i, duration, first, last, frozenset({skill})) for i, duration, first, last, skill in rows)
    skills = {"A": frozenset("E"), "B": frozenset("EG")}
    people = tuple(
        TourTechnician(ord(name), 0, 10_000, 0, 0, skills=skills[name]) for name in technicians or ("A", "B")
    )
    return TourProblem(jobs, people, TRAVEL)


@st.composite
def problems(draw, most_jobs=7, with_extras=True):
    """Draw small days in minutes on a grid; ways are Manhattan, so they keep the triangle."""
    count, people = draw(st.integers(1, most_jobs)), draw(st.integers(1, 3))
    spot = st.tuples(st.integers(0, 30), st.integers(0, 30))
    spots = [draw(spot) for _ in range(count + people + 1)]
    ways = [[abs(a - c) + abs(b - d) for c, d in spots] for a, b in spots]
    skill = st.sampled_from(["", "E", "G"])
    jobs = []
    for i in range(count):
        first, need = draw(st.integers(0, 400)), draw(skill)
        jobs.append(
            TourJob(
                i,
                i,
                draw(st.integers(5, 90)),
                first,
                first + draw(st.integers(0, 120)),
                frozenset({need} if need else ()),
                parts={"valve": 1} if with_extras and draw(st.booleans()) else {},
                persons=2 if with_extras and draw(st.integers(0, 5)) == 0 else 1,
                previous_technician=draw(st.sampled_from([None, 0, 1])) if with_extras else None,
                unserved_cost=600,
            )
        )
    crew = tuple(
        TourTechnician(
            k,
            0,
            600,
            count + k,
            count + k,
            overtime_limit=30 if with_extras else 0,
            rest=BreakRule(200, 300, 60) if with_extras and draw(st.booleans()) else None,
            skills=frozenset(draw(st.sets(st.sampled_from(["E", "G"])))),
            parts={"valve": draw(st.integers(0, 2))},
        )
        for k in range(people)
    )
    store = count + people if with_extras and draw(st.booleans()) else None
    return TourProblem(tuple(jobs), crew, ways, store=store)
