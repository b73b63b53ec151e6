"""The text of a document: headings, lists and paragraphs from plain lines, so that nothing has to be sanitised."""

from typing import Any

Block = tuple[str, Any]


def blocks_of(body: str) -> list[Block]:
    """Return ("head", text), ("list", lines) and ("text", lines joined) in order; `#` begins a heading, `- ` a line."""
    found: list[Block] = []
    for chunk in body.replace("\r\n", "\n").split("\n\n"):
        for line in filter(str.strip, chunk.split("\n")):
            _add(found, line.strip())
        found.append(("gap", ""))
    return [block for block in found if block[0] != "gap"]


def _add(found: list[Block], line: str) -> None:
    last = found[-1][0] if found else ""
    if line.startswith("#"):
        found.append(("head", line.lstrip("#").strip()))
    elif line.startswith(("- ", "· ", "• ")):
        if last == "list":
            found[-1][1].append(line[2:].strip())
        else:
            found.append(("list", [line[2:].strip()]))
    elif last == "text":
        found[-1] = ("text", f"{found[-1][1]}\n{line}")
    else:
        found.append(("text", line))
