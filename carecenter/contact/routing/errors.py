"""What can be wrong in routing."""

from carecenter.foundation.plain.refusals import Refusal, msg


class UnknownQueue(Refusal):
    """There is no such queue."""

    code = "unknown_queue"
    status = 404
    sentence = msg("没有队列「%(queue)s」。")


class NotSignedOn(Refusal):
    """The person is not at her desk."""

    code = "not_signed_on"
    sentence = msg("请先上线。")


class StepNotPossible(Refusal):
    """The agent's state does not allow this."""

    code = "agent_step_not_possible"
    sentence = msg("现在（%(state)s）不能做这一步。")


class HeldFromDuty(Refusal):
    """Something has to be done before she may take contacts."""

    code = "held_from_duty"
    sentence = msg("暂不能示闲：%(reasons)s")


class OfferIsGone(Refusal):
    """The offer was answered, missed or withdrawn meanwhile."""

    code = "offer_is_gone"
    sentence = msg("这次派单已经过时或被撤回。")


class WorkIsOver(Refusal):
    """The piece of work is done already."""

    code = "work_is_over"
    sentence = msg("这项工作已经结束。")


class OpenWorkInHand(Refusal):
    """A person with a call in hand cannot sign off."""

    code = "open_work_in_hand"
    sentence = msg("还有正在处理的来电，结束后才能下线。")
