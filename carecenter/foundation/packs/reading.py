"""Read YAML and remember on which line each value stands."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _

from carecenter.foundation.packs.problems import Loc, Problem

MAX_BYTES = 2_000_000


@dataclass
class Document:
    """One YAML file: its values and the line of each."""

    file: str
    data: Any = None
    lines: dict[Loc, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line_of(self, loc: Loc) -> int:
        """Return the line of a value, or of the nearest thing around it that is written down."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def problem(self, loc: Loc, expected: str) -> Problem:
        """Return a problem at a value."""
        return Problem(self.file, self.line_of(loc), expected)


def read_document(path: Path) -> Document:
    """Read a file; what cannot be read stands in `problems`."""
    document = Document(path.name)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError(_("文件应小于 2 MB"))
        loader = yaml.SafeLoader(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, ValueError) as error:
        document.problems.append(Problem(path.name, 1, _("应为可读的 UTF-8 文本：%(error)s") % {"error": error}))
        return document
    except yaml.reader.ReaderError as error:
        document.problems.append(Problem(path.name, 1, _("含有不允许的字符，位置 %(at)s") % {"at": error.position}))
        return document
    try:
        node = loader.get_single_node()
        if node is None:
            document.problems.append(Problem(path.name, 1, _("文件是空的，应有内容")))
        else:
            document.data = _Builder(document, loader).value(node, ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = _("应为正确的 YAML：%(error)s") % {"error": error.problem or error.context or ""}
        document.problems.append(Problem(path.name, mark.line + 1 if mark else 1, said))
    finally:
        loader.dispose()
    return document


class _Builder:
    """Build values from nodes; a key written twice and an alias are problems, not surprises."""

    def __init__(self, document: Document, loader: yaml.SafeLoader) -> None:
        self.document, self.loader = document, loader
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, loc: Loc) -> Any:
        self.document.lines.setdefault(loc, node.start_mark.line + 1)
        if not isinstance(node, yaml.ScalarNode):
            if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.rpartition(":")[2] not in {"map", "seq"}:
                self._complain(node, _("不支持标签 %(tag)s") % {"tag": node.tag})
                return None
            if id(node) in self.seen:
                self._complain(node, _("不支持 YAML 别名（*name），请写出全部内容"))
                return None
            self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*loc, at)) for at, child in enumerate(node.value)]
        try:
            return self.loader.construct_object(node)
        except ValueError:
            self._complain(node, _("「%(value)s」不是有效的日期或数字") % {"value": node.value})
            return None

    def _mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, child in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._complain(key_node, _("键应为文本"))
                continue
            key = key_node.value
            if key in found:
                self._complain(key_node, _("「%(key)s」写了两次，应只有一次") % {"key": key})
                continue
            self.document.lines[*loc, key] = key_node.start_mark.line + 1
            found[key] = self.value(child, (*loc, key))
        return found

    def _complain(self, node: yaml.Node, expected: str) -> None:
        self.document.problems.append(Problem(self.document.file, node.start_mark.line + 1, expected))
