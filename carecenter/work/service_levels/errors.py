"""What can be wrong in service_levels."""

from carecenter.foundation.plain.refusals import Refusal, msg


class PausesUsedUp(Refusal):
    """A promise stands still only so often."""

    code = "pauses_used_up"
    sentence = msg("这个时限已经暂停过 %(count)s 次，不能再暂停。")


class MoveIsTooEarly(Refusal):
    """What is known to have happened is not changed by an earlier line."""

    code = "move_is_too_early"
    status = 422
    sentence = msg("时间不能早于该时限已有的最后记录。")


class NoSuchSet(Refusal):
    """Nobody has defined these promises."""

    code = "no_such_set"
    status = 422
    sentence = msg("没有名为「%(code)s」的时限组。")


class OwnCase(Refusal):
    """Nobody approves what she asked for herself."""

    code = "own_case"
    sentence = msg("不能审批自己经办的事项，请交上一级。")


class BeyondAuthority(Refusal):
    """The amount is above the level's limit."""

    code = "beyond_authority"
    sentence = msg("金额超过您的权限，需由「%(level)s」审批。")
