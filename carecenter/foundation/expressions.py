"""Guards written by people: a small safe language (CEL), compiled with declared variables, never with Python's eval.

Fields, comparisons, && || !, in, and nothing that loops. Amounts are whole numbers in fen: a decimal point is refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from cel_expr_python import cel  # type: ignore[import-untyped]  # the wheel lacks the marker py.typed

from carecenter.foundation.plain.refusals import Refusal, msg

MAX_LENGTH = 500
_STRING = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*\"""")
_DECIMAL = re.compile(r"\d\.\d|\d[eE][+-]?\d|\bdouble\s*\(")
_LOOP = re.compile(r"\.\s*(all|exists|exists_one|map|filter)\s*\(")
_PLACE = re.compile(r"<input>:(\d+):(\d+): (.*)")


class Kind(StrEnum):
    """What a variable holds."""

    TEXT = "TEXT"
    NUMBER = "NUMBER"
    FLAG = "FLAG"
    LIST = "LIST"  # of texts
    TABLE = "TABLE"  # texts by text


_TYPES = {
    Kind.TEXT: cel.Type.STRING,
    Kind.NUMBER: cel.Type.INT,
    Kind.FLAG: cel.Type.BOOL,
    Kind.LIST: cel.Type.List(cel.Type.STRING),
    Kind.TABLE: cel.Type.Map(cel.Type.STRING, cel.Type.STRING),
}


class ExpressionIsWrong(Refusal):
    """The expression cannot be compiled; `column` (from 1) says where."""

    code = "expression_is_wrong"
    status = 422
    sentence = msg("条件「%(text)s」第 %(column)s 个字符处有误：%(reason)s")


@dataclass(frozen=True, eq=False)
class Expression:
    """A compiled condition."""

    text: str
    _compiled: Any

    def holds(self, values: Mapping[str, Any]) -> bool:
        """Tell whether the condition is true; what cannot be computed (a division by zero) is not true."""
        return self._compiled.eval(data=values).plain_value() is True


def compiled(text: str, variables: Mapping[str, Kind]) -> Expression:
    """Compile a condition over declared variables. Raises ExpressionIsWrong with place and reason."""
    return _compiled(text.strip(), tuple(sorted(variables.items())))


@lru_cache(maxsize=4096)
def _compiled(text: str, variables: tuple[tuple[str, Kind], ...]) -> Expression:
    _refuse_what_is_not_offered(text)
    try:
        expression = _environment(variables).compile(text)
    except RuntimeError as error:
        raise _wrong(text, str(error)) from None
    if expression.return_type() != cel.Type.BOOL:
        raise ExpressionIsWrong(text=text, column=1, reason=f"应当得出真或假，却得出 {expression.return_type().name()}")
    return Expression(text, expression)


@lru_cache(maxsize=512)
def _environment(variables: tuple[tuple[str, Kind], ...]) -> Any:
    return cel.NewEnv(variables={name: _TYPES[kind] for name, kind in variables})


def _refuse_what_is_not_offered(text: str) -> None:
    if not text:
        raise ExpressionIsWrong(text=text, column=1, reason="条件是空的")
    if len(text) > MAX_LENGTH:
        raise ExpressionIsWrong(text=text[:40] + "…", column=MAX_LENGTH, reason=f"超过 {MAX_LENGTH} 个字符")
    bare = _STRING.sub(lambda found: " " * len(found.group()), text)
    if found := _DECIMAL.search(bare):
        raise ExpressionIsWrong(text=text, column=found.start() + 1, reason="只能用整数；金额以分为单位")
    if found := _LOOP.search(bare):
        raise ExpressionIsWrong(text=text, column=found.start() + 1, reason=f"不能用 {found.group(1)}")


def _wrong(text: str, said: str) -> ExpressionIsWrong:
    found = _PLACE.search(said)
    if found is None:
        return ExpressionIsWrong(text=text, column=1, reason=said.splitlines()[0][:200])
    reason = found.group(3).replace("(in container '')", "").removesuffix("[INVALID_ARGUMENT]").strip()
    name = re.match(r"undeclared reference to '([^']+)'", reason)
    return ExpressionIsWrong(
        text=text, column=int(found.group(2)), reason=f"没有名为 {name.group(1)} 的字段" if name else reason
    )
