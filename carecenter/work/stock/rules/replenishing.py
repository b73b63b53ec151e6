"""How much to bring to a store that lacks a part."""


def wanted_quantity(*, free: int, coming: int, waited_for: int, minimum: int, target: int) -> int:
    """Return how many to bring: up to the target and for those who wait, once less than the minimum is in sight.

    In sight is what is free and what is on the way, less what somebody waits for. Never less than nothing.
    """
    in_sight = free + coming - waited_for
    return max(0, target - in_sight) if in_sight < minimum else 0


def bringable(wanted: int, available: int) -> int:
    """Return how many of the wanted ones the supplier can spare."""
    return max(0, min(wanted, available))
