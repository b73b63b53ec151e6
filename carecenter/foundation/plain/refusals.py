"""A refusal: what is wrong, said so that an entry point can make a sentence of it."""

from collections.abc import Mapping
from typing import Any, ClassVar


def msg(sentence: str) -> str:
    """Mark a sentence for translation; it is translated where it is shown."""
    return sentence


class Refusal(Exception):
    """The base of all business errors: a code, parameters and a sentence with placeholders.

    `status` is the HTTP status that an API answers; `field` names the input that has to change.
    """

    code: ClassVar[str] = "refused"
    status: ClassVar[int] = 409
    sentence: ClassVar[str] = msg("这一步现在不能做。")

    def __init__(self, *, field: str = "", **params: Any) -> None:
        self.field = field
        self.params: Mapping[str, Any] = params
        super().__init__(self.code)

    def __str__(self) -> str:
        return f"{self.code} {self.field} {dict(self.params)}".strip()


class NotPermitted(Refusal):
    """The actor may not do or see this."""

    code = "not_permitted"
    status = 403
    sentence = msg("您没有「%(permission)s」的权限，请联系管理员。")

    def __init__(self, permission: str = "", **params: Any) -> None:
        super().__init__(permission=permission, **params)


class NotThere(Refusal):
    """There is no such thing, or the actor cannot see it; the two look the same from outside."""

    code = "not_there"
    status = 404
    sentence = msg("找不到这条记录，或您看不到它。")


class BadInput(Refusal):
    """A value that cannot be used; `field` names it and `reason` says what to change."""

    code = "bad_input"
    status = 422
    sentence = msg("%(reason)s")

    def __init__(self, field: str, reason: str, **params: Any) -> None:
        super().__init__(field=field, reason=reason, **params)


class ManyBadInputs(Refusal):
    """Several values cannot be used; one refusal names them all."""

    code = "bad_input"
    status = 422
    sentence = msg("有 %(count)s 处需要修改。")

    def __init__(self, problems: list[BadInput]) -> None:
        super().__init__(count=len(problems))
        self.problems = problems


class ChangedMeanwhile(Refusal):
    """Somebody else was faster; the second person is told instead of overwriting."""

    code = "changed_meanwhile"
    sentence = msg("别人刚刚改过这条记录，请刷新后再试。")
