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


class FindingIsReported(Refusal):
    """The same fault of the same job is reported already."""

    code = "finding_reported"
    sentence = msg("服务单 %(number)s 的这类违规已经上报过。")


class FindingIsDecided(Refusal):
    """Somebody decided already; a finding is decided once."""

    code = "finding_decided"
    sentence = msg("这条违规已有结论，请刷新后查看。")


class OwnFinding(Refusal):
    """Who reported does not confirm."""

    code = "finding_own"
    sentence = msg("自己上报的违规要由另一个人认定。")


class JobHasNoInstaller(Refusal):
    """A finding is about somebody's work."""

    code = "finding_no_installer"
    status = 422
    sentence = msg("服务单 %(number)s 还没有技师上门，没有可认定的违规。")
