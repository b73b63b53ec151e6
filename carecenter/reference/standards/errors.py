"""What can be wrong in standards."""

from typing import Any, ClassVar

from carecenter.foundation.plain.refusals import Refusal, msg


class ProcessHasEnded(Refusal):
    """Nothing can happen to a process that has ended."""

    code = "process_has_ended"
    sentence = msg("这个流程已经结束。")


class TaskIsNotOpen(Refusal):
    """The task was finished or withdrawn, or never opened."""

    code = "process_task_not_open"
    sentence = msg("任务「%(task)s」没有打开，或已经办完、撤回。")


class OutcomeIsUnknown(Refusal):
    """The task cannot be finished in this way."""

    code = "outcome_unknown"
    status = 422
    sentence = msg("任务「%(task)s」没有「%(outcome)s」这个结果，可选：%(choices)s。")


class TaskCannotBeOpened(Refusal):
    """The task is not discretionary, not of this stage, or open already."""

    code = "process_task_cannot_open"
    sentence = msg("现在不能打开任务「%(task)s」。")


class SignalIsNotExpected(Refusal):
    """Nothing waits for this signal where the process stands."""

    code = "signal_not_expected"
    sentence = msg("流程停在「%(place)s」，现在不接受「%(signal)s」。")


class LoopLimitIsReached(Refusal):
    """The way was taken as often as the standard allows."""

    code = "loop_limit_reached"
    sentence = msg("「%(place)s」的「%(signal)s」已到规定的 %(limit)s 次上限。")


class FactIsUnknown(Refusal):
    """The standard declares no such field, or the value does not fit it."""

    code = "fact_unknown"
    status = 422
    sentence = msg("流程没有字段「%(fact)s」，或它的值不合要求：%(reason)s。")


class TimerIsNotRunning(Refusal):
    """The timer was stopped, or has fired already."""

    code = "timer_not_running"
    sentence = msg("定时「%(timer)s」没有在走。")


class NodesAreNotMapped(Refusal):
    """A migration leaves open nodes without a place in the new version."""

    code = "nodes_not_mapped"
    status = 422
    sentence = msg("这些打开的节点在新版本里没有去处：%(nodes)s。")

    nodes: ClassVar[tuple[str, ...]] = ()


class DefinitionHasProblems(Refusal):
    """The definition cannot be run; `problems` name each node."""

    code = "definition_has_problems"
    status = 422
    sentence = msg("标准还有 %(count)s 处问题：%(first)s")

    def __init__(self, problems: tuple[Any, ...] = (), **params: Any) -> None:
        first = f"{problems[0].node} {problems[0].sentence()}".strip() if problems else ""
        super().__init__(count=len(problems), first=first, **params)
        self.problems = problems


class VersionIsNotDraft(Refusal):
    """Only a draft may be changed."""

    code = "version_not_draft"
    sentence = msg("只有草稿可以修改；请另起一版。")


class VersionIsNot(Refusal):
    """The deed does not fit the state of the version."""

    code = "version_in_other_state"
    sentence = msg("第 %(number)s 版现在是「%(state)s」，不能这样做。")


class StandardHasDraft(Refusal):
    """One draft at a time."""

    code = "standard_has_draft"
    sentence = msg("已有一版在起草或审批中，请先完成它。")


class StandardExists(Refusal):
    """The code is taken."""

    code = "standard_exists"
    sentence = msg("代码「%(standard)s」已被使用。")


class OwnWorkIsNotApproved(Refusal):
    """Who wrote or submitted a version does not approve it, nor does one person twice."""

    code = "own_work_not_approved"
    status = 403
    sentence = msg("起草或提交的人不能批准自己的版本，同一人也不能代表两方。")


class DepartmentIsNotAffected(Refusal):
    """Only a department that the standard names may agree as such."""

    code = "department_not_affected"
    status = 403
    sentence = msg("标准没有写明涉及您的部门：%(departments)s。")


class PublicationIsNotReady(Refusal):
    """Something that publication demands is missing."""

    code = "publication_not_ready"
    sentence = msg("还不能发布：%(missing)s")


class EvidenceIsMissing(Refusal):
    """A confirmation says by what it is proven."""

    code = "evidence_missing"
    status = 422
    sentence = msg("请写明凭什么确认（签到表、公告编号等）。")


class NothingToRollBackTo(Refusal):
    """There is no version before."""

    code = "nothing_to_roll_back_to"
    sentence = msg("之前没有可恢复的版本。")
