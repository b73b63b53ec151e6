"""What can be wrong in telephony."""

from carecenter.foundation.plain.refusals import Refusal, msg


class CallIsOver(Refusal):
    """The call has ended."""

    code = "call_is_over"
    sentence = msg("这通电话已经结束。")


class NotPossibleNow(Refusal):
    """The call's state does not allow this."""

    code = "not_possible_now"
    sentence = msg("通话处于「%(state)s」，现在不能这样操作。")


class NoPhone(Refusal):
    """The agent has no telephone at the desk."""

    code = "no_phone"
    sentence = msg("您还没有接通话机，请先在坐席桌面开启话机。")


class MayNotDial(Refusal):
    """The number must not be called now (domain reference §2.8)."""

    code = "may_not_dial"
    sentence = msg("现在不能拨打：%(reason)s")


class MenuIsWrong(Refusal):
    """A menu definition breaks a rule; the first problem is named."""

    code = "menu_is_wrong"
    status = 422
    sentence = msg("语音菜单有 %(count)s 处问题：%(first)s")
