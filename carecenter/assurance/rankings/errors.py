"""What can be wrong in rankings."""

from carecenter.foundation.plain.refusals import Refusal, msg


class DayIsNotOver(Refusal):
    """A day is ranked when it has ended."""

    code = "ranking_day_not_over"
    status = 422
    sentence = msg("%(day)s 还没有结束，次日凌晨才能排名。")


class SnapshotDiffers(Refusal):
    """Counting the same day again gave something else: answers or judgements were tampered with."""

    code = "ranking_differs"
    sentence = msg("%(day)s 的排名重算后与已冻结的不一致，请联系管理员核查评价数据。")
