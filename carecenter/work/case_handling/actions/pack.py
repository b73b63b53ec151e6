"""The section of a pack that says how cases drive their standards; it also checks what case types refer to."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.work.case_handling.models import Drive
from carecenter.work.case_handling.rules.driving import PATTERN

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
DeedText = Annotated[str, StringConstraints(pattern=PATTERN.pattern)]


class PackDrive(PackModel):
    """For some types of case: which steps each move finishes, which signal it gives."""

    types: list[Code] = Field(min_length=1)
    moves: dict[str, list[DeedText]]


class CaseHandling(PackModel):
    """case_handling.yaml."""

    drives: list[PackDrive] = []


def check_case_handling(data: CaseHandling, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Types, standards and queues are those of the pack, and every step stands in the standard that is driven."""
    kinds = _by_code(pack, "case_types", "types")
    standards, queues = _by_code(pack, "processes", "processes"), _by_code(pack, "queues", "queues")
    for at, drive in enumerate(data.drives):
        for code in drive.types:
            kind = kinds.get(code)
            if kind is None:
                yield ("drives", at, "types"), f"没有「{code}」这种工单类型"
                continue
            standard, queue = standards.get(_of(kind, "standard")), queues.get(_of(kind, "queue"))
            if standard is None:
                yield ("drives", at, "types"), f"「{code}」的服务标准「{_of(kind, 'standard')}」不在 processes 里"
            else:
                yield from _missing_steps(at, drive, standard)
            if queue is None or _of(queue, "channel") != "CASE":
                yield ("drives", at, "types"), f"「{code}」的队列「{_of(kind, 'queue')}」不是 queues 里的工单队列"


def _missing_steps(at: int, drive: PackDrive, standard: Any) -> Iterator[tuple[Loc, str]]:
    nodes = {_of(node, "code") for node in _of(standard, "nodes") or ()}
    signals = {_of(edge, "signal") for edge in _of(standard, "edges") or ()}
    for move, deeds in drive.moves.items():
        for deed in deeds:
            name, _, rest = deed.partition(":")
            if rest not in signals if name == "signal" else name not in nodes:
                yield ("drives", at, "moves", move), f"标准「{_of(standard, 'code')}」里没有「{deed}」"


def _by_code(pack: PackView, section: str, part: str) -> dict[str, Any]:
    found = pack.data.get(section, pack.raw.get(section))
    return {_of(one, "code"): one for one in _of(found, part) or ()}


def _of(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, dict) else getattr(thing, name, None)


def load_case_handling(data: CaseHandling, context: LoadContext) -> None:
    """Store the drives; types that the pack no longer names are driven no longer."""
    named = [code for drive in data.drives for code in drive.types]
    Drive.objects.exclude(type_code__in=named).delete()
    for drive in context.each("drives", data.drives):
        for code in drive.types:
            Drive.objects.update_or_create(type_code=code, defaults={"moves": drive.moves})


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("case_handling", CaseHandling, load_case_handling, 120, check=check_case_handling)
