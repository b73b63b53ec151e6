"""The kit speaks English wherever it speaks Chinese."""

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent
CATALOGUE = (FOLDER / "locale" / "en" / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")


def spoken():
    found = set()
    for file in FOLDER.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        found |= set(re.findall(r"{% trans ['\"](.+?)['\"] %}", text)) | set(re.findall(r'_\("(.+?)"\)', text))
    for file in FOLDER.rglob("*.py"):
        if "tests" not in file.parts:
            calls = re.findall(r'\b(?:_|gettext_lazy)\(\s*((?:"[^"]*"\s*)+)', file.read_text(encoding="utf-8"))
            found |= {"".join(re.findall(r'"([^"]*)"', call)) for call in calls}
    return found


def test_every_sentence_of_the_kit_has_an_english_one():
    missing = [words for words in sorted(spoken()) if f'msgid "{words}"' not in CATALOGUE]
    assert missing == []
    assert len(spoken()) > 150
