"""The section of a pack that notices owns: the texts."""

import string
from collections.abc import Iterator

from pydantic import Field

from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.reference.notices.actions.templates import define_template
from carecenter.reference.notices.types import Channel, NoticeClass

OPT_OUT = "拒收请回复R"


class TemplateEntry(PackModel):
    """One text and the parameters that its sender gives."""

    code: str = Field(pattern=r"^[a-z0-9_.]{1,60}$")
    notice_class: NoticeClass = Field(alias="class")
    channel: Channel
    subject: str = ""
    text: str = Field(min_length=1, max_length=1000)
    params: list[str] = []


class Notices(PackModel):
    """notices.yaml."""

    templates: list[TemplateEntry]


def check_notices(data: Notices, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """No code twice; parameters are declared; an SMS is signed; advertising says how to refuse, nothing else does."""
    seen: set[str] = set()
    for at, entry in enumerate(data.templates):
        here: Loc = ("templates", at, "text")
        if entry.code in seen:
            yield ("templates", at, "code"), f"模板「{entry.code}」写了两次，应唯一"
        seen.add(entry.code)
        if entry.channel is Channel.SMS and not entry.text.startswith("【"):
            yield here, "短信应以签名【品牌】开头"
        if (entry.notice_class is NoticeClass.MARKETING) != (OPT_OUT in entry.text):
            yield here, f"营销短信应写明「{OPT_OUT}」，其他类别不应有"
        yield from ((here, said) for said in _undeclared(entry))


def _undeclared(entry: TemplateEntry) -> Iterator[str]:
    try:
        used = {name for _, name, _, _ in string.Formatter().parse(entry.text + entry.subject) if name is not None}
    except ValueError:
        yield "花括号应成对"
        return
    for name in sorted(used ^ set(entry.params)):
        yield f"参数「{name}」应同时写在 params 和文本里"


def load_notices(data: Notices, context: LoadContext) -> None:
    """Define the texts."""
    for entry in context.each("templates", data.templates):
        define_template(
            actor=context.actor,
            code=entry.code,
            notice_class=entry.notice_class,
            channel=entry.channel,
            text=entry.text,
            subject=entry.subject,
        )


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("notices", Notices, load_notices, 100, check=check_notices)
