"""What the documents say exists."""

import re
from pathlib import Path

from django.core.management import get_commands, load_command_class

DOCS = Path(__file__).resolve().parent.parent / "docs"
ROW = re.compile(r"^\| `(\w+)[^`]*` \| (.*) \|$", re.MULTILINE)


def test_every_command_of_the_product_is_described_and_has_the_options_named():
    text = (DOCS / "operate" / "commands.md").read_text(encoding="utf-8")
    described = dict(ROW.findall(text))
    ours = {name: app for name, app in get_commands().items() if str(app).startswith("carecenter.")}
    assert sorted(described) == sorted(ours)
    for name, words in described.items():
        parser = load_command_class(ours[name], name).create_parser("carecenter", name)
        known = {option for each in parser._actions for option in each.option_strings}
        assert set(re.findall(r"`(--[a-z-]+)", words)) <= known, name


def test_a_word_stands_once_below_its_module():
    rows = re.findall(r"^\| ([a-z_]+) \| ([^|]+) \|", (DOCS / "words.md").read_text(encoding="utf-8"), re.MULTILINE)
    words = [word for _module, word in rows[1:]]
    assert len(words) > 80
    assert len(words) == len(set(words))
    assert rows[1:] == sorted(rows[1:], key=lambda row: (row[0], row[1].lower()))
