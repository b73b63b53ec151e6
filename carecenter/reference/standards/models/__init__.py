"""Tables of standards."""

from carecenter.reference.standards.models.releases import (
    Approval,
    DryRun,
    InForce,
    ReleaseTask,
    Rollback,
    StandardItem,
)
from carecenter.reference.standards.models.versions import Standard, StandardVersion

__all__ = [
    "Approval",
    "DryRun",
    "InForce",
    "ReleaseTask",
    "Rollback",
    "Standard",
    "StandardItem",
    "StandardVersion",
]
