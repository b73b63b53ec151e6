"""What can be wrong in grading."""

from carecenter.foundation.plain.refusals import Refusal, msg


class MatrixTouchesFloor(Refusal):
    """What is the same for everyone is not graded."""

    code = "matrix_touches_floor"
    status = 422
    sentence = msg("分级权益不能涉及对所有客户一样的底线：%(items)s。")


class SamePerson(Refusal):
    """Each step is another person's."""

    code = "same_person"
    sentence = msg("这一步必须由另一个人来做：每一步都不能是前面经手的人。")


class StepNotPossible(Refusal):
    """The case does not stand where this step begins."""

    code = "step_not_possible"
    sentence = msg("当前状态是「%(state)s」，不能做这一步。")


class TooFewFacts(Refusal):
    """Bad faith is proven by dated facts with evidence."""

    code = "too_few_facts"
    status = 422
    sentence = msg("至少需要 %(least)s 件有日期、有证据的事实，现在只有 %(count)s 件。")


class AlreadyUnderWay(Refusal):
    """One case at a time."""

    code = "already_under_way"
    sentence = msg("这位客户已有一件进行中的限制服务事项。")


class NotTheApprover(Refusal):
    """Who proposed does not approve."""

    code = "not_the_approver"
    sentence = msg("提出人不能审批自己的申请。")
