"""Which first page fits whom, told from permissions, so that roles of any name get theirs."""

from enum import StrEnum

from carecenter.foundation.plain.actors import Actor


class DeskKind(StrEnum):
    """The first pages."""

    ADMIN = "ADMIN"
    MANAGER = "MANAGER"
    DISPATCHER = "DISPATCHER"
    AGENT = "AGENT"
    PROVIDER = "PROVIDER"
    TECHNICIAN = "TECHNICIAN"
    GUIDE = "GUIDE"
    FINANCE = "FINANCE"
    CARE = "CARE"
    PLAIN = "PLAIN"


def desk_of(actor: Actor) -> DeskKind:
    """Return the first page of an actor: the widest responsibility counts."""
    may = actor.may
    checks = (
        (DeskKind.ADMIN, may("system.operate")),
        (DeskKind.MANAGER, may("rankings.run")),
        (DeskKind.DISPATCHER, may("jobs.dispatch")),
        (DeskKind.PROVIDER, may("jobs.accept")),
        (DeskKind.TECHNICIAN, may("jobs.perform")),
        (DeskKind.FINANCE, may("settlement.manage") or may("settlement.pay")),
        (DeskKind.AGENT, may("cases.work") and may("sales.register")),
        (DeskKind.CARE, may("care.work")),
        (DeskKind.GUIDE, may("sales.register")),
    )
    return next((kind for kind, fits in checks if fits), DeskKind.PLAIN)
