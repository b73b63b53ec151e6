"""Check a pack whole, then load it whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _
from pydantic import Field, ValidationError

from carecenter.foundation.action import action, note
from carecenter.foundation.packs.problems import PackRefused, Problem
from carecenter.foundation.packs.reading import Document, read_document
from carecenter.foundation.packs.sections import SECTIONS, LoadContext, PackModel, PackView, Section
from carecenter.foundation.packs.wording import expected
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of

HEADER = "pack"


class Header(PackModel):
    """pack.yaml: who this pack is for, and which module owns each section file.

    `pending` names files whose module does not read them yet; once it does, they are checked and loaded like all.
    """

    code: str = Field(pattern=r"^[a-z0-9_]+$")
    name: str
    version: int = Field(ge=1)
    description: str = ""
    sections: dict[str, str]
    pending: list[str] = []


@dataclass
class CheckedPack:
    """A pack without an error, ready to be loaded."""

    header: Header
    view: PackView
    documents: dict[str, Document]
    skipped: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class LoadReport:
    """What was loaded: per section the number of things, and the sections whose module is not installed."""

    code: str
    version: int
    counts: dict[str, dict[str, int]]
    skipped: list[str]


def check_pack(folder: Path) -> CheckedPack:
    """Read and check every file of a pack. Raises PackRefused with every error as file, line, expectation."""
    header, documents, problems = _read(folder)
    data: dict[str, object] = {}
    skipped: list[str] = []
    for name, document in documents.items():
        section = SECTIONS.get(name)
        if section is None:
            problems += _without_handler(header, name)
            skipped.append(name)
        elif not document.problems:
            data |= _validated(section, document, problems)
    view = PackView(data, {name: document.data for name, document in documents.items()})
    for name in data:
        check = SECTIONS[name].check
        if check is not None:
            problems += [documents[name].problem(loc, said) for loc, said in check(data[name], view)]
    if problems or header is None:
        raise PackRefused(problems)
    return CheckedPack(header, view, documents, skipped)


def _read(folder: Path) -> tuple[Header | None, dict[str, Document], list[Problem]]:
    top = read_document(folder / f"{HEADER}.yaml")
    problems = list(top.problems)
    header = None
    if not problems:
        found = _validated(Section(HEADER, Header, lambda data, context: None, 0), top, problems)
        header = found.get(HEADER)
    documents: dict[str, Document] = {}
    for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
        if path.name == f"{HEADER}.yaml":
            continue
        documents[path.stem] = read_document(path)
        problems += documents[path.stem].problems
    if isinstance(header, Header):
        problems += _unlisted(header, top, documents)
        return header, documents, problems
    return None, documents, problems


def _unlisted(header: Header, top: Document, documents: dict[str, Document]) -> Iterable[Problem]:
    for name in header.sections:
        if name not in documents:
            yield top.problem(("sections", name), _("缺少文件 %(name)s.yaml") % {"name": name})
    for name, document in documents.items():
        if name not in header.sections:
            said = _("pack.yaml 的 sections 里没有「%(name)s」，请写明它属于哪个模块") % {"name": name}
            yield Problem(document.file, 1, said)


def _without_handler(header: Header | None, name: str) -> list[Problem]:
    module = header.sections.get(name, "") if header and name not in header.pending else ""
    if module and module in {app.label for app in apps.get_app_configs()}:
        said = _("模块 %(module)s 没有名为「%(name)s」的配置段") % {"module": module, "name": name}
        return [Problem(f"{name}.yaml", 1, said)]
    return []


def _validated(section: Section, document: Document, problems: list[Problem]) -> dict[str, object]:
    try:
        return {section.name: section.schema.model_validate(document.data)}
    except ValidationError as error:
        for item in error.errors(include_url=False):
            problems.append(document.problem(item["loc"], expected(item)))
        return {}


@action("packs.load")
def load_pack(*, actor: Actor, folder: Path) -> LoadReport:
    """Check a pack and load all of it in one transaction; loading it again changes nothing.

    Raises PackRefused with every error; then nothing has been changed.
    """
    pack = check_pack(folder)
    counts: dict[str, dict[str, int]] = {}
    for section in sorted(SECTIONS.values(), key=lambda each: each.order):
        if section.name in pack.view.data:
            counts[section.name] = _load(section, pack, actor)
    note(pack=pack.header.code, version=pack.header.version, sections=sorted(counts))
    return LoadReport(pack.header.code, pack.header.version, counts, pack.skipped)


def _load(section: Section, pack: CheckedPack, actor: Actor) -> dict[str, int]:
    context = LoadContext(actor, pack.view)
    try:
        section.load(pack.view.data[section.name], context)
    except Refusal as refusal:
        said = sentence_of(refusal)
    except ObjectDoesNotExist as error:
        said = _("引用的内容不存在：%(error)s") % {"error": error}
    else:
        return context.counts
    raise PackRefused([pack.documents[section.name].problem(context.loc, said)])
