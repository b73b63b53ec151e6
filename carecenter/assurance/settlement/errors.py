"""What can be wrong in settlement."""

from carecenter.foundation.plain.refusals import Refusal, msg


class WrongState(Refusal):
    """The step does not exist from this state."""

    code = "statement_wrong_state"
    sentence = msg("结算单 %(number)s 现在不能这样做，请刷新后查看状态。")


class PeriodIsLocked(Refusal):
    """The month is closed."""

    code = "settlement_period_locked"
    sentence = msg("%(month)s 已关账，后续变化记入下个月。")


class MonthIsNotOver(Refusal):
    """A month is settled after its last day."""

    code = "settlement_month_not_over"
    status = 422
    sentence = msg("%(month)s 还没有结束，下月初才能结算。")


class DisputeTooLate(Refusal):
    """More than seven days have passed since the statement was issued."""

    code = "settlement_dispute_too_late"
    sentence = msg("异议期 7 天已过。")
