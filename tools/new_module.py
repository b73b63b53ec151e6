"""Lay out a new module with the anatomy that all modules share: python -m tools.new_module AREA/NAME."""

import re
import sys
from pathlib import Path

from config.modules import AREAS, ROOT

PACKAGES = ["", "models", "rules", "actions", "queries", "web", "migrations", "tests"]
FILES = {
    "apps.py": '''"""The module as a Django application."""

from django.apps import AppConfig


class {Class}Config(AppConfig):
    """{Title}."""

    name = "carecenter.{area}.{name}"
    verbose_name = "{name}"
''',
    "README.md": """# {name}

Purpose: one sentence that says what people can do because this module exists.

| word | meaning |
|---|---|

States: none yet. Events out: none yet. Events in: none yet. Doors: `public.py`.
""",
    "access.py": '''"""Who may see and change what this module keeps: the only way to get an object."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.permissions import declare

VIEW = declare("{name}.view", _("查看"))
''',
    "public.py": '''"""The door of {name}: what other modules may call."""

__all__: list[str] = []
''',
    "events.py": '"""News of {name}."""\n',
    "types.py": '"""Words of {name} that other modules may use."""\n',
    "errors.py": '"""What can be wrong in {name}."""\n',
    "web/urls.py": '''"""Addresses of {name}; nouns, discovered by config.urls."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
''',
    "tests/test_{name}.py": '''"""{Title}."""

from carecenter.foundation.permissions import PERMISSIONS
from carecenter.{area}.{name}.access import VIEW


def test_the_permission_to_view_is_declared():
    assert PERMISSIONS[VIEW].area == "{name}"
''',
}


def main(argument: str) -> None:
    """Create the folder; refuse an unknown area, a bad name or a module that exists."""
    area, _, name = argument.partition("/")
    if area not in AREAS or not re.fullmatch(r"[a-z][a-z_]+", name):
        sys.exit(f"Give AREA/NAME: one of {', '.join(AREAS)}, then a lower-case noun.")
    if not re.search(rf"\b{name}\b", (ROOT / ".importlinter").read_text(encoding="utf-8")):
        sys.exit(f"'{name}' has no place in .importlinter yet: decide first what it may depend on.")
    folder = ROOT / "carecenter" / area / name
    if folder.exists():
        sys.exit(f"{folder.relative_to(ROOT)} exists already.")
    title = name.replace("_", " ").capitalize()
    words = {"area": area, "name": name, "Class": title.title().replace(" ", ""), "Title": title}
    for package in PACKAGES:
        (folder / package).mkdir(parents=True, exist_ok=True)
        line = f'"""{title}."""\n' if not package else ""
        (folder / package / "__init__.py").write_text(line, encoding="utf-8")
    for file, text in FILES.items():
        _write(folder / file.format(**words), text.format(**words))
    print(f"{folder.relative_to(ROOT)} is there. Next: types, models, one action, one page, one test.")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
