"""What can be wrong in surveys."""

from carecenter.foundation.plain.refusals import Refusal, msg


class LinkUnknown(Refusal):
    """Nobody was given this link."""

    code = "survey_link_unknown"
    status = 404
    sentence = msg("这个链接不完整或不存在，请从短信里重新点开。")


class LinkExpired(Refusal):
    """More than 72 hours have passed."""

    code = "survey_link_expired"
    status = 410
    sentence = msg("这个评价链接已过期。如需反馈，请拨打我们的电话。")


class AlreadyAnswered(Refusal):
    """The token has been used."""

    code = "survey_already_answered"
    sentence = msg("这次服务您已经评价过了，谢谢。")


class NothingToSend(Refusal):
    """The invitation is answered, expired or suppressed."""

    code = "survey_nothing_to_send"
    sentence = msg("这份邀请不能再发送：它已回答、已过期或未发出。")


class NoChangeOfJudgement(Refusal):
    """The answer already stands where it should be put."""

    code = "survey_no_change"
    sentence = msg("这份评价已经是这个状态。")
