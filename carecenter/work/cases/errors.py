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


class NoSuchCaseType(Refusal):
    """No type of this code is in use."""

    code = "no_such_case_type"
    status = 422
    sentence = msg("没有「%(type)s」这种工单类型。")


class MoveNotAllowed(Refusal):
    """The process does not lead there from here."""

    code = "case_move_not_allowed"
    sentence = msg("%(number)s 现在是「%(state)s」，不能这样做。")


class CaseIsEnded(Refusal):
    """An ended case does not change any more."""

    code = "case_is_ended"
    sentence = msg("%(number)s 已结束；同一件事请在 30 天内重开。")


class CaseIsHeldOpen(Refusal):
    """Something is still under way for it."""

    code = "case_is_held_open"
    sentence = msg("%(number)s 还在等 %(count)s 件事完成，不能办结。")


class NotTheOwner(Refusal):
    """Only the owner (or a lead) does this."""

    code = "not_the_owner"
    status = 403
    sentence = msg("这一步由负责人 %(owner)s 来做；请先转给自己。")


class OwnCase(Refusal):
    """Who worked on it may not judge it."""

    code = "own_case"
    status = 403
    sentence = msg("核实、审批和裁定要由别人做：您是这张工单的负责人或经办人。")


class AboutYourself(Refusal):
    """The person complained about does not decide on the complaint."""

    code = "about_yourself"
    status = 403
    sentence = msg("这张投诉涉及您本人，不能由您处理或结案。")


class NeedsLead(Refusal):
    """A lead has to do or allow this."""

    code = "needs_lead"
    status = 403
    sentence = msg("这一步要由班长或投诉专员来做。")


class TooManyPauses(Refusal):
    """A case is paused twice at most (§5.3)."""

    code = "too_many_pauses"
    sentence = msg("%(number)s 已挂起过 2 次，不能再挂起。")


class EightDMissing(Refusal):
    """A SEV1 case closes only with its 8D report."""

    code = "eight_d_missing"
    sentence = msg("一级投诉要有 8D 报告才能结案。")


class TooLateToReopen(Refusal):
    """The same matter is reopened within 30 days."""

    code = "too_late_to_reopen"
    sentence = msg("%(number)s 结案已超过 %(days)s 天，请新开工单并关联。")


class SomebodyChangedIt(Refusal):
    """Two people changed the same fields; the second sees both and decides."""

    code = "somebody_changed_it"
    sentence = msg("别人刚刚改过：%(fields)s。请对照后再保存。")


class CannotMerge(Refusal):
    """These two are not one matter."""

    code = "cannot_merge"
    sentence = msg("%(number)s 不能并入：要是同一位客户、未结束、且不是它自己。")


class NotDisputable(Refusal):
    """Nothing is to be judged here."""

    code = "not_disputable"
    sentence = msg("%(number)s 没有待裁定的责任争议，或已经提出过。")
