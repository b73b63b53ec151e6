"""What can be wrong in dispatch."""

from carecenter.foundation.plain.refusals import Refusal, msg


class ProviderNotFit(Refusal):
    """The provider may not be given this job."""

    code = "provider_not_fit"
    status = 422
    sentence = msg("%(name)s 不能接这张单：%(reasons)s。")


class PlanHasMoved(Refusal):
    """Somebody else has changed the day since it was shown."""

    code = "plan_has_moved"
    sentence = msg("这一天的计划刚刚被改过，请看新的计划再操作。")


class WouldBreak(Refusal):
    """The stop cannot be put there."""

    code = "would_break"
    status = 422
    sentence = msg("不能这样安排：%(reasons)s。")


class WindowIsTaken(Refusal):
    """The window that was free a moment ago has gone to somebody else."""

    code = "window_is_taken"
    sentence = msg("这个时段刚刚约满，请另选一个。")


class HoldIsOver(Refusal):
    """The window was kept for some minutes and these are over."""

    code = "hold_is_over"
    sentence = msg("为您保留的时段已过期，请重新选择。")
