"""What can be wrong with notices."""

from carecenter.foundation.plain.refusals import Refusal, msg


class NoSuchTemplate(Refusal):
    """The text was never defined."""

    code = "no_such_template"
    status = 404
    sentence = msg("没有名为 %(code)s 的通知模板。")


class PromotionInService(Refusal):
    """A service text must not advertise (domain reference §2.8)."""

    code = "promotion_in_service"
    status = 422
    sentence = msg("服务类通知不能包含推广字样「%(word)s」，请改为营销类或删去。")


class UnknownPlaceholder(Refusal):
    """The text names something that the sender did not give."""

    code = "unknown_placeholder"
    status = 422
    sentence = msg("模板里的 {%(name)s} 没有对应的内容。")
