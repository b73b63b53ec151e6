"""Ways on the ground. Source: domain reference §8.5 (haversine × 1.35), G8.2."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088
ROAD_FACTOR = 1.35


def haversine_km(latitude_1: float, longitude_1: float, latitude_2: float, longitude_2: float) -> float:
    """Return the great-circle distance in km between two points in degrees."""
    phi_1, phi_2 = radians(latitude_1), radians(latitude_2)
    half = sin((phi_2 - phi_1) / 2) ** 2
    half += cos(phi_1) * cos(phi_2) * sin(radians(longitude_2 - longitude_1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
