"""The door of handsets: what other modules may call."""

from carecenter.work.handsets.actions.syncing import approve_late_check_in, judge_phone, settle_deed, sync_phone
from carecenter.work.handsets.queries.deeds import answers_of

__all__ = ["answers_of", "approve_late_check_in", "judge_phone", "settle_deed", "sync_phone"]
