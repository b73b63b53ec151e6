"""A process standard as a frozen value: a stage graph with its purpose, people, limits and words (domain §5.2)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict
from pydantic import Field as Bound

Code = Annotated[str, Bound(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Upper = Annotated[str, Bound(pattern=r"^[A-Z][A-Z0-9_]{0,39}$")]
Name = Annotated[str, Bound(min_length=1, max_length=80)]
Words = Annotated[str, Bound(max_length=4000)]
Short = Annotated[str, Bound(max_length=300)]
# Longer than a guard may be, so that the validator can name its node.
Condition = Annotated[str, Bound(max_length=2000)]
Percent = Annotated[int, Bound(ge=1, le=1000)]

STRICT = ConfigDict(extra="forbid", str_strip_whitespace=True)
# The source of an edge that leaves from every place where a process can stand.
ANYWHERE = "*"


class NodeKind(StrEnum):
    """What a node of the graph is."""

    STAGE = "STAGE"
    TASK = "TASK"
    DECISION = "DECISION"
    WAIT = "WAIT"
    SUBPROCESS = "SUBPROCESS"
    END = "END"


class Performer(StrEnum):
    """Who does a task."""

    STAFF = "STAFF"
    CUSTOMER = "CUSTOMER"
    SYSTEM = "SYSTEM"


class Lane(StrEnum):
    """The lane of the service blueprint in which a step lies."""

    EVIDENCE = "EVIDENCE"
    CUSTOMER = "CUSTOMER"
    FRONT = "FRONT"
    BACK = "BACK"
    SUPPORT = "SUPPORT"


class FieldKind(StrEnum):
    """What a fact of the process holds; FEN is an amount in whole fen."""

    CODE = "CODE"
    NUMBER = "NUMBER"
    FEN = "FEN"
    FLAG = "FLAG"
    CODES = "CODES"


class ErrorClass(StrEnum):
    """What a mistake in a check would be: fatal to customer, business or compliance, or not fatal (domain §7.1)."""

    CCE = "CCE"
    BCE = "BCE"
    XCE = "XCE"
    NONE = "NONE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A fact that guards may ask for; missing facts are empty, 0 or false."""

    __pydantic_config__ = STRICT

    code: Code
    name: Name
    kind: FieldKind = FieldKind.CODE
    choices: tuple[Annotated[str, Bound(max_length=60)], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One input or output, and who gives or gets it (SIPOC)."""

    __pydantic_config__ = STRICT

    name: Name
    party: Annotated[str, Bound(max_length=80)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """A promise (SLA) or an inner agreement (OLA) in business or calendar minutes; `metric` names the clock."""

    __pydantic_config__ = STRICT

    minutes: Annotated[int, Bound(gt=0, le=525_600)]
    business: bool = True
    calendar: Annotated[str, Bound(max_length=40)] = ""
    metric: Annotated[str, Bound(max_length=40)] = ""
    warn_at: tuple[Percent, ...] = (50, 75, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """A boundary timer: after its time it moves the process (`target`) or, without a target, only tells."""

    __pydantic_config__ = STRICT

    code: Code
    minutes: Annotated[int, Bound(gt=0, le=525_600)]
    business: bool = False
    calendar: Annotated[str, Bound(max_length=40)] = ""
    target: str = ""
    name: Annotated[str, Bound(max_length=80)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeOutcome:
    """One way in which a task can be finished."""

    __pydantic_config__ = STRICT

    code: Upper
    name: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizItem:
    """One question of the training test; `answer` is the place of the right option, from 0."""

    __pydantic_config__ = STRICT

    question: Annotated[str, Bound(min_length=1, max_length=300)]
    options: Annotated[tuple[Short, ...], Bound(min_length=2, max_length=6)]
    answer: Annotated[int, Bound(ge=0, le=5)]
    because: Short = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One checkable behaviour: a line of the checklist, an item of quality assurance and a question of the test."""

    __pydantic_config__ = STRICT

    code: Code
    text: Annotated[str, Bound(min_length=1, max_length=200)]
    required: bool = True
    qa: bool = False
    error: ErrorClass = ErrorClass.NONE
    weight: Annotated[int, Bound(ge=0, le=100)] = 0
    quiz: QuizItem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What proves that a step was done."""

    __pydantic_config__ = STRICT

    code: Code
    name: Name
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One node; which of the fields count depends on its kind."""

    __pydantic_config__ = STRICT

    code: Code
    kind: NodeKind
    name: Name
    start: bool = False
    # A task inside a stage runs beside the stage's other tasks; without a stage the process stands at the task.
    stage: str = ""
    discretionary: bool = False
    must_finish: bool = False
    when: Condition = ""
    performer: Performer = Performer.STAFF
    effort_reason: Short = ""
    outcomes: tuple[NodeOutcome, ...] = ()
    accountable: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    sla: TimeLimit | None = None
    ola: TimeLimit | None = None
    timers: tuple[Timer, ...] = ()
    purpose: Words = ""
    script: Words = ""
    touchpoint: Short = ""
    moment_of_truth: bool = False
    lane: Lane = Lane.FRONT
    customer_visible: bool = False
    informs_customer: bool = False
    checks: tuple[Check, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    # WAIT: keep the tasks of the stage that was left for it, to go on with them on return.
    holds_stage: bool = False
    # SUBPROCESS: the code of the standard that is run.
    process: str = ""
    # END: how it ended, and why the customer knows it without a step that tells her.
    outcome: Annotated[str, Bound(max_length=40)] = ""
    informed_by: Short = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A way from node to node.

    Without `signal` it is taken when its source is completed; with it, when somebody signals that name. `limit` bounds
    how often one instance may take it; then it goes to `over`, or the way is closed.
    """

    __pydantic_config__ = STRICT

    source: str
    target: str
    name: Annotated[str, Bound(max_length=80)] = ""
    when: Condition = ""
    default: bool = False
    signal: Annotated[str, Bound(pattern=r"^([a-z][a-z0-9_]{0,39})?$")] = ""
    limit: Annotated[int, Bound(ge=1, le=99)] | None = None
    over: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class ProcessDefinition:
    """One version of a process standard. Compared by identity: a definition is loaded once and kept."""

    __pydantic_config__ = STRICT

    code: Code
    name: Name
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    purpose: Words = ""
    phase: Annotated[str, Bound(pattern=r"^(PRE|IN|AFTER)$")] = "AFTER"
    for_customer: bool = True
    owner_post: str = ""
    departments: tuple[str, ...] = ()
    inputs: tuple[Exchange, ...] = ()
    outputs: tuple[Exchange, ...] = ()
    kpis: tuple[Short, ...] = ()
    fields: tuple[Field, ...] = ()
    # The one compensation hook: a task outside the graph that an abandoned process opens before it ends.
    compensation: str = ""
