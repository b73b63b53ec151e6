"""What a pack may contain: each module registers its sections, their schema and how they are loaded."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecenter.foundation.packs.problems import Loc
from carecenter.foundation.plain.actors import Actor


class PackModel(BaseModel):
    """The base of all schemas of packs: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


@dataclass
class PackView:
    """All sections of the pack at hand, so that one can check what it refers to in another.

    `raw` holds the unchecked values of sections with errors: one wrong line must not make every reference wrong.
    """

    data: Mapping[str, Any]
    raw: Mapping[str, Any] = field(default_factory=dict)

    def codes(self, section: str, *path: str, key: str = "code") -> set[str]:
        """Return the codes of another section, as in codes("catalogue", "lines"); none where it is missing."""
        found = self.data.get(section, self.raw.get(section))
        for name in path:
            found = _part(found, name)
        return {code for item in found or () if isinstance(code := _part(item, key), str)}


def _part(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, dict) else getattr(thing, name, None)


@dataclass
class LoadContext:
    """What a section's loader works with."""

    actor: Actor
    pack: PackView
    counts: dict[str, int] = field(default_factory=dict)
    loc: Loc = ()

    @contextmanager
    def at(self, *loc: str | int) -> Iterator[None]:
        """Say which value is being loaded, so that a refusal names its line."""
        self.loc = loc
        yield
        self.loc = ()

    def each(self, name: str, items: Iterable[Any]) -> Iterator[Any]:
        """Go through a list of the section, keeping the place and the count."""
        for at, item in enumerate(items):
            self.loc = (name, at)
            yield item
            self.counts[name] = self.counts.get(name, 0) + 1
        self.loc = ()


Load = Callable[[Any, LoadContext], None]
Check = Callable[[Any, PackView], Iterable[tuple[Loc, str]]]


@dataclass(frozen=True)
class Section:
    """One registered section."""

    name: str
    schema: type[BaseModel]
    load: Load
    order: int
    check: Check | None = None


SECTIONS: dict[str, Section] = {}


def register_section(name: str, schema: type[BaseModel], load: Load, order: int, *, check: Check | None = None) -> None:
    """Register a section in apps.ready(): its file is NAME.yaml; lower orders are loaded first.

    `check` looks at references after all sections have passed their schemas; it yields (place, what was expected).
    """
    SECTIONS[name] = Section(name, schema, load, order, check)
