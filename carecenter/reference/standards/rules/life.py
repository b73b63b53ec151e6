"""What a version may go through, and what publication demands (domain §5.2)."""

from collections.abc import Collection

from carecenter.foundation.plain.refusals import msg
from carecenter.reference.standards.types import ApprovalRole, ReleaseKind

LEAST_REPLAYED = 3


def approval_is_complete(agreed: Collection[ApprovalRole]) -> bool:
    """Tell whether an affected department and quality management have both agreed."""
    return set(ApprovalRole) <= set(agreed)


def missing_for_publication(*, releases: Collection[ReleaseKind], replayed: int, available: int | None) -> list[str]:
    """Return what publication still demands; `available` None means that no dry run was made.

    A standard with fewer than three ended processes is run dry on all there are.
    """
    missing = []
    if not {ReleaseKind.TRAINING, ReleaseKind.BULLETIN} & set(releases):
        missing.append(msg("没有安排培训或公告"))
    if available is None:
        missing.append(msg("没有试跑"))
    elif replayed < min(LEAST_REPLAYED, available):
        missing.append(msg("试跑的历史流程不足三个"))
    return missing
