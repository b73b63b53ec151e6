"""What is wrong in a pack, said so that its author finds the line."""

from collections.abc import Sequence
from dataclasses import dataclass

from carecenter.foundation.plain.refusals import Refusal, msg

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One error: the file inside the pack, the line (from 1) and what was expected there."""

    file: str
    line: int
    expected: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.expected}"


class PackRefused(Refusal):
    """The pack is refused whole; nothing of it was loaded."""

    code = "pack_refused"
    status = 422
    sentence = msg("配置包有 %(count)s 处错误，未加载任何内容。")

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(count=len(problems))
        self.problems = sorted(problems)
