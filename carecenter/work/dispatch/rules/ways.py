"""How long the way between places takes when no map service answers.

Source: domain reference §8.5: haversine × 1.35 / speed by hour, 22 km/h at peak and 30 off peak in a city.
"""

from collections.abc import Sequence

from carecenter.foundation.plain.ways import ROAD_FACTOR, haversine_km

PEAK_HOURS = frozenset({7, 8, 17, 18})
PEAK_KMH, USUAL_KMH = 22.0, 30.0
SAME_DOOR_SECONDS = 120  # from flat to flat in one house

Point = tuple[float, float]  # latitude, longitude


def speed_kmh(hour: int, *, peak: float = PEAK_KMH, usual: float = USUAL_KMH) -> float:
    """Return the speed in a city at an hour of the day."""
    return peak if hour in PEAK_HOURS else usual


def way_seconds(start: Point, end: Point, hour: int, *, peak: float = PEAK_KMH, usual: float = USUAL_KMH) -> int:
    """Return the seconds from place to place for an arrival at an hour of the day."""
    km = haversine_km(*start, *end) * ROAD_FACTOR
    return max(SAME_DOOR_SECONDS, round(km / speed_kmh(hour, peak=peak, usual=usual) * 3600))


def matrix_of(points: Sequence[Point | None], hours: Sequence[int], *, peak: float, usual: float) -> list[list[int]]:
    """Return the seconds between all places; each is reached at its own hour, an unknown place is near everything."""
    return [
        [
            0 if i == j or a is None or b is None else way_seconds(a, b, hours[j], peak=peak, usual=usual)
            for j, b in enumerate(points)
        ]
        for i, a in enumerate(points)
    ]
