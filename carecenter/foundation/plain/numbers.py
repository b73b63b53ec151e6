"""Numbers that people read out: a letter for the kind and the id, so that no counter can lock or leave the order."""


def number(letter: str, id_: int) -> str:
    """Return the number of a thing: number('J', 123) is 'J00000123'."""
    return f"{letter}{id_:08d}"


def id_of(letter: str, text: str) -> int | None:
    """Return the id behind a number, or None where the text is no such number."""
    text = text.strip().upper()
    digits = text.removeprefix(letter)
    return int(digits) if text.startswith(letter) and len(digits) == 8 and digits.isdigit() else None
