"""Say which stage follows. Source: row A10 (lead → buyer → installed → in warranty → out of warranty → lost)."""

from carecenter.reference.customers.types import Stage

# A second heater makes a buyer of an old customer's card, but she stays what her first one made her.
RANK = {Stage.LEAD: 0, Stage.BUYER: 1, Stage.INSTALLED: 2, Stage.IN_WARRANTY: 3}
PAST = (Stage.OUT_OF_WARRANTY, Stage.LOST)


def next_stage(now: Stage, told: Stage) -> Stage:
    """Return the stage after news: forward by rank; OUT_OF_WARRANTY and LOST come at any time and end by a purchase."""
    if now is told or told in PAST or now in PAST:
        # Someone who was lost or out of warranty comes back with whatever she does now, but not as a lead.
        return now if told is Stage.LEAD else told
    return told if RANK[told] > RANK[now] else now
