"""What can be wrong with a definition, and how it is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from carecenter.foundation.plain.refusals import msg

# Without these right, the graph cannot be walked.
BREAKING = frozenset({"NODE_TWICE", "NO_START", "MANY_STARTS", "EDGE_NODE_UNKNOWN", "STAGE_UNKNOWN"})


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem; `node` is empty where it concerns the whole."""

    code: str
    node: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def breaks_graph(self) -> bool:
        """Tell whether the graph cannot be walked with this."""
        return self.code in BREAKING

    def sentence(self) -> str:
        """Return the sentence in Chinese, the source language."""
        return SENTENCES[self.code] % {**self.params, "node": self.node}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the definition may refer to; None where it is not known and therefore not checked."""

    posts: frozenset[str] | None = None
    calendars: frozenset[str] | None = None
    departments: frozenset[str] | None = None
    # Code of each other standard → the standards that it calls.
    calls: Mapping[str, frozenset[str]] | None = None


SENTENCES: Mapping[str, str] = {
    "NODE_TWICE": msg("节点代码「%(node)s」用了两次"),
    "NO_START": msg("没有起点：应有一个节点写 start: true"),
    "MANY_STARTS": msg("起点不止一个：%(starts)s"),
    "START_IS_INNER": msg("起点不能是阶段里的任务或结束节点"),
    "EDGE_NODE_UNKNOWN": msg("连线「%(edge)s」指向不存在的节点「%(target)s」"),
    "EDGE_AT_INNER_TASK": msg("阶段里的任务没有自己的连线：请从阶段「%(stage)s」连出"),
    "EDGE_FROM_END": msg("结束节点之后不能再有连线"),
    "EDGE_TWICE": msg("从这里到「%(target)s」的连线写了两次"),
    "STAGE_UNKNOWN": msg("所属阶段「%(stage)s」不存在，或不是阶段"),
    "STAGE_EMPTY": msg("阶段里没有必办任务，会被直接跳过"),
    "UNREACHABLE": msg("从起点走不到这个节点"),
    "NO_WAY_TO_END": msg("从这个节点走不到任何结束"),
    "NO_END": msg("没有结束节点"),
    "NO_WAY_ON": msg("办完以后没有出路：缺一条不带条件的连线"),
    "MANY_WAYS_ON": msg("办完以后的连线不止一条：请在后面放一个判断节点"),
    "WAIT_WITHOUT_WAY": msg("等待节点没有出路：应有条件、信号或定时"),
    "DECISION_NO_DEFAULT": msg("判断节点没有默认出路"),
    "DECISION_MANY_DEFAULTS": msg("判断节点的默认出路不止一条"),
    "DECISION_WAY_WITHOUT_GUARD": msg("判断节点到「%(target)s」的连线没有条件，也不是默认"),
    "DEFAULT_WITH_GUARD": msg("默认出路不带条件"),
    "LIMIT_WITHOUT_OVER": msg("到「%(target)s」的连线有次数上限，须写明超过后去哪里（over）"),
    "LOOP_WITHOUT_LIMIT": msg("循环 %(loop)s 没有次数上限（一般 5 次）"),
    "TIMER_TWICE": msg("定时代码「%(timer)s」用了两次"),
    "CHECK_TWICE": msg("检查项代码「%(check)s」用了两次"),
    "QUIZ_ANSWER": msg("检查项「%(check)s」的测验答案不在选项里"),
    "FIELD_TWICE": msg("字段「%(field)s」用了两次，或与内置的 outcome、outcomes 同名"),
    "GUARD_WRONG": msg("条件「%(text)s」第 %(column)s 个字符处有误：%(reason)s"),
    "DISCRETIONARY_OUTSIDE": msg("自选任务要属于一个阶段（或 * 表示任何时候）"),
    "COMPENSATION_UNKNOWN": msg("补救任务「%(task)s」不存在，或不是流程图以外的任务"),
    "SUBPROCESS_WITHOUT_CODE": msg("子流程没有写明调用哪个标准"),
    "SUBPROCESS_UNKNOWN": msg("子流程「%(process)s」不存在"),
    "SUBPROCESS_LOOP": msg("子流程互相调用：%(loop)s"),
    "RACI_A_COUNT": msg("负责人 A 应当正好一个，现在是 %(count)s 个"),
    "RACI_NO_R": msg("没有执行人 R"),
    "POST_UNKNOWN": msg("岗位「%(post)s」不存在"),
    "OWNER_MISSING": msg("流程没有归口岗位"),
    "DEPARTMENT_UNKNOWN": msg("部门「%(unit)s」不存在"),
    "CALENDAR_UNKNOWN": msg("日历「%(calendar)s」不存在"),
    "PURPOSE_MISSING": msg("没有写目的（用客户的话说）"),
    "INPUT_MISSING": msg("没有写输入"),
    "OUTPUT_MISSING": msg("没有写输出"),
    "CUSTOMER_EFFORT": msg("要客户自己做的一步须写明理由（effort_reason）"),
    "VISIBLE_WITHOUT_SLA": msg("客户看得到的等待没有时限（sla）"),
    "NOT_INFORMED": msg("有一条路走到这里而没有告知客户"),
}
