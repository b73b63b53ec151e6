"""One standard, four uses: from its checks come the checklist, the items of quality assurance and the quiz."""

from typing import Any, NamedTuple

from carecenter.reference.standards.types import ItemKind, ProcessDefinition


class Item(NamedTuple):
    """One line of one use."""

    kind: ItemKind
    node: str
    code: str
    text: str
    content: dict[str, Any]


def items_of(definition: ProcessDefinition) -> list[Item]:
    """Return the lines that a definition gives, in the order of its steps."""
    found = []
    for node in definition.nodes:
        for check in node.checks:
            line = Item(ItemKind.CHECK, node.code, check.code, check.text, {"required": check.required})
            found.append(line)
            if check.qa:
                content = {"error": check.error.value, "weight": check.weight}
                found.append(line._replace(kind=ItemKind.QA, content=content))
            if check.quiz:
                quiz = check.quiz
                asked: dict[str, Any] = {"options": list(quiz.options), "answer": quiz.answer, "because": quiz.because}
                found.append(Item(ItemKind.QUIZ, node.code, check.code, quiz.question, asked))
    return found
