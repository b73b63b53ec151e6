"""A pack is loaded whole, or refused whole with every line named."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pydantic import Field

from carecenter.foundation.action import action
from carecenter.foundation.models import AuditLine
from carecenter.foundation.packs import PackModel, PackRefused, check_pack, load_pack
from carecenter.foundation.packs import sections as registry
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.refusals import BadInput

SYSTEM = system_actor()


class Tool(PackModel):
    code: str
    weight: int = Field(ge=1)


class Tools(PackModel):
    tools: list[Tool]


class Boxes(PackModel):
    boxes: dict[str, str]


@action("test.enter_tool")
def enter_tool(*, actor: Actor, code: str) -> None:
    if code == "bad":
        raise BadInput("code", "这个编号不能用。")


@pytest.fixture
def loaded(monkeypatch):
    found: list[str] = []

    def load(data, context):
        for tool in context.each("tools", data.tools):
            enter_tool(actor=context.actor, code=tool.code)
            found.append(tool.code)

    def check(data, pack):
        for name, code in data.boxes.items():
            if code not in pack.codes("tools", "tools"):
                yield ("boxes", name), f"应为已有的工具，现为「{code}」"

    monkeypatch.setattr(registry, "SECTIONS", registry.SECTIONS.copy())
    monkeypatch.setattr("carecenter.foundation.packs.loading.SECTIONS", registry.SECTIONS)
    registry.SECTIONS.clear()
    registry.register_section("tools", Tools, load, 10)
    registry.register_section("boxes", Boxes, lambda data, context: None, 5, check=check)
    return found


def write(folder, **files):
    header = "code: demo\nname: 示例\nversion: 1\nsections:\n  tools: foundation\n  boxes: foundation\n"
    for name, text in {
        "pack": header,
        "tools": "tools:\n- {code: a, weight: 2}\n",
        "boxes": "boxes: {big: a}\n",
        **files,
    }.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def errors(folder):
    with pytest.raises(PackRefused) as refused:
        check_pack(folder)
    return [(p.file, p.line, p.expected) for p in refused.value.problems]


@pytest.mark.django_db
def test_a_right_pack_is_loaded_and_leaves_one_audit_line(loaded, tmp_path):
    report = load_pack(actor=SYSTEM, folder=write(tmp_path))
    assert loaded == ["a"]
    assert report.counts == {"boxes": {}, "tools": {"tools": 1}}
    assert AuditLine.objects.filter(action="packs.load").count() == 1


def test_every_error_of_every_file_is_named_with_its_line(loaded, tmp_path):
    write(
        tmp_path,
        tools="tools:\n- code: a\n  weight: 0\n- code: 7\n  weight: 1\n  colour: red\n- weight: x\n",
        boxes="boxes:\n  big: a\n  big: b\n",
    )
    assert errors(tmp_path) == [
        ("boxes.yaml", 3, "「big」写了两次，应只有一次"),
        ("tools.yaml", 3, "「weight」应 ≥ 1，现为「0」"),
        ("tools.yaml", 4, "「code」应为文本（纯数字请加引号），现为「7」"),
        ("tools.yaml", 6, "不认识的项「colour」，请删除或改正拼写"),
        ("tools.yaml", 7, "「weight」应为整数，现为「x」"),
        ("tools.yaml", 7, "缺少必填项「code」"),
    ]


def test_a_reference_that_leads_nowhere_is_named_with_its_line(loaded, tmp_path):
    write(tmp_path, boxes="boxes:\n  small: a\n  big: zzz\n")
    assert errors(tmp_path) == [("boxes.yaml", 3, "应为已有的工具，现为「zzz」")]


def test_broken_yaml_and_missing_and_unlisted_files_are_named(loaded, tmp_path):
    write(tmp_path, tools="tools:\n  - {code: a\n", extra="a: 1\n")
    (tmp_path / "boxes.yaml").unlink()
    assert [(file, line) for file, line, _ in errors(tmp_path)] == [
        ("extra.yaml", 1),
        ("pack.yaml", 6),
        ("tools.yaml", 3),
    ]


def test_a_tag_that_would_run_code_is_refused(loaded, tmp_path):
    write(tmp_path, tools="tools:\n- !!python/object/apply:os.system ['true']\n", boxes="boxes: {}\n")
    assert [(file, line) for file, line, _ in errors(tmp_path)] == [("tools.yaml", 2)]


def test_a_section_nobody_registered_counts_only_if_its_module_is_installed(loaded, tmp_path):
    header = "code: demo\nname: 示例\nversion: 1\nsections: {tools: foundation, boxes: foundation, moon: %s}\n"
    write(tmp_path, pack=header % "moonbase", moon="a: 1\n")
    assert check_pack(tmp_path).skipped == ["moon"]
    write(tmp_path, pack=header % "foundation", moon="a: 1\n")
    assert errors(tmp_path) == [("moon.yaml", 1, "模块 foundation 没有名为「moon」的配置段")]


@pytest.mark.django_db
def test_a_refusal_while_loading_names_its_line_and_changes_nothing(loaded, tmp_path):
    write(tmp_path, tools="tools:\n- {code: a, weight: 2}\n- {code: bad, weight: 2}\n")
    with pytest.raises(PackRefused) as refused:
        load_pack(actor=SYSTEM, folder=tmp_path)
    assert str(refused.value.problems[0]) == "tools.yaml:3: 这个编号不能用。"
    assert AuditLine.objects.count() == 0


@pytest.mark.django_db
def test_the_command_prints_one_line_an_error(loaded, tmp_path):
    write(tmp_path, tools="tools: []\n", boxes="boxes: {big: nothing}\n")
    said = StringIO()
    with pytest.raises(CommandError, match="1 处错误"):
        call_command("load_pack", str(tmp_path), stderr=said)
    assert said.getvalue().strip() == f"{tmp_path}/boxes.yaml:1: 应为已有的工具，现为「nothing」"
