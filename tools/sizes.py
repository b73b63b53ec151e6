"""Refuse files and functions that have grown too long, and file names that say nothing."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ["carecenter", "config", "tools", "bench", "tests", "packs", "bin"]
FILE_LINES = 300
TEMPLATE_LINES = 150
BEHAVIOUR_LINES = 120
FUNCTION_LINES = 40
STORY_LINES = 60  # a test that walks a story
MODULE_LINES = 6000
BANNED = {
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "service",
    "services",
    "manager",
    "managers",
    "misc",
}
LIMITS = {".py": FILE_LINES, ".css": FILE_LINES, ".sh": FILE_LINES, "": FILE_LINES, ".html": TEMPLATE_LINES,
          ".js": BEHAVIOUR_LINES}  # fmt: skip


def problems(root: Path) -> Iterator[str]:
    """Yield one line for each thing that is too long or badly named; migrations are generated and exempt."""
    modules: dict[Path, int] = {}
    for file in _files(root):
        name, text = file.relative_to(root), file.read_text(encoding="utf-8")
        lines = text.count("\n")
        if file.stem in BANNED or file.parent.name in BANNED:
            yield f"{name}: a name such as {file.stem!r} says nothing; name what it does"
        if lines > LIMITS[file.suffix]:
            yield f"{name}: {lines} lines, at most {LIMITS[file.suffix]}"
        if file.suffix == ".py":
            yield from _long_functions(name, text)
            # What tests stand on is no part of the module either.
            if "tests" not in name.parts and name.name != "testing.py" and len(name.parts) > 3:
                modules[Path(*name.parts[:3])] = modules.get(Path(*name.parts[:3]), 0) + lines
    for module, lines in modules.items():
        if lines > MODULE_LINES:
            yield f"{module}: {lines} lines of Python, at most {MODULE_LINES}: split the module"


def _files(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            exempt = {"migrations", "__pycache__", "node_modules"} & set(file.parts)
            if file.is_file() and file.suffix in LIMITS and not exempt:
                yield file


def _long_functions(name: Path, text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = _code_lines(node)
            limit = STORY_LINES if "tests" in name.parts else FUNCTION_LINES
            if lines > limit:
                yield f"{name}:{node.lineno}: {node.name} has {lines} lines, at most {limit}"


def _code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count what a function does: neither its keyword-only parameters, one a line, nor its docstring."""
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1 if body else 0


if __name__ == "__main__":
    found = list(problems(ROOT))
    print("\n".join(found))
    sys.exit(1 if found else 0)
