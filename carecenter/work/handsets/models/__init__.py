"""Tables of handsets."""

from carecenter.work.handsets.models.phones import Phone, PhoneDeed

__all__ = ["Phone", "PhoneDeed"]
