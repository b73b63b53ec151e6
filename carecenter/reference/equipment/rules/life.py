"""The life of a piece of equipment as a table of allowed steps. Source: domain §13."""

from carecenter.reference.equipment.types import EquipmentStatus as S

STEPS: dict[S, frozenset[S]] = {
    S.REGISTERED: frozenset({S.DELIVERED, S.INSTALLED, S.VOID, S.REPLACED}),
    S.DELIVERED: frozenset({S.INSTALLED, S.VOID, S.REPLACED}),
    S.INSTALLED: frozenset({S.IN_SERVICE, S.EOL_WARNED, S.MOVED, S.REPLACED, S.SCRAPPED, S.VOID}),
    S.IN_SERVICE: frozenset({S.EOL_WARNED, S.MOVED, S.REPLACED, S.SCRAPPED, S.VOID}),
    S.EOL_WARNED: frozenset({S.MOVED, S.REPLACED, S.SCRAPPED}),
    # Taken down at the old place; only a new installation brings it back.
    S.MOVED: frozenset({S.INSTALLED, S.REPLACED, S.SCRAPPED}),
    S.REPLACED: frozenset(),
    S.SCRAPPED: frozenset(),
    S.VOID: frozenset(),
}
RETIRED = frozenset({S.REPLACED, S.SCRAPPED, S.VOID})
STANDING = frozenset({S.INSTALLED, S.IN_SERVICE, S.EOL_WARNED})


def may_become(now: S, then: S) -> bool:
    """Tell whether equipment of one status may take another."""
    return then in STEPS[now]


def after_service(now: S) -> S:
    """Return the status after a visit: the first one after the installation makes it "in service"."""
    return S.IN_SERVICE if now is S.INSTALLED else now
