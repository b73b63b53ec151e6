"""What can be wrong in cases."""

from carecenter.foundation.plain.refusals import Refusal, msg


class TaskIsTaken(Refusal):
    """Somebody else works on it."""

    code = "task_is_taken"
    sentence = msg("%(number)s 已由别人领取。")


class TaskIsDone(Refusal):
    """A finished task does not change any more."""

    code = "task_is_done"
    sentence = msg("%(number)s 已办结，不能再改。")
