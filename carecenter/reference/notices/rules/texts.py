"""Read a text with placeholders: {name} stands for what the sender gives."""

import string

ONE_SMS = 70
PART_OF_LONG_SMS = 67


def placeholders_of(text: str) -> list[str]:
    """Return the names in the order of their first use. Raises ValueError with a sentence for the writer."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError as error:
        raise ValueError("模板里的花括号不成对，请检查。") from error
    names = [(name, form, change) for _, name, form, change in parts if name is not None]
    for name, form, change in names:
        # "{a.b}" or "{a[0]}" would reach into objects instead of naming a value.
        if not name.isidentifier() or form or change:
            raise ValueError("花括号里只能写一个名称，例：{time}。")
    return list(dict.fromkeys(name for name, _, _ in names))


def filled_for_reading(text: str) -> str:
    """Return the text with every placeholder shown as 〔name〕. Raises ValueError as `placeholders_of`."""
    names = placeholders_of(text)
    return text.format_map({name: f"〔{name}〕" for name in names})


def sms_parts(text: str) -> int:
    """Return how many messages a carrier counts: one up to 70 characters, then 67 each (domain reference §2.8)."""
    if len(text) <= ONE_SMS:
        return 1
    return -(-len(text) // PART_OF_LONG_SMS)
