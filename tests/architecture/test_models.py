"""What no import linter sees: foreign keys, event payloads, actions, permissions."""

import configparser
import dataclasses
import importlib
import pkgutil
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import PROTECT

import carecenter
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.events import KINDS, Event
from config.modules import AREAS, ROOT, installed_modules

PERSONAL = {"name", "phone", "address", "email", "text", "comment", "note", "mobile", "contact", "serial"}


def order(contract: str) -> dict[str, int]:
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter")
    rows = parser[f"importlinter:contract:{contract}"]["layers"].strip().splitlines()
    return {name.strip(" ()"): -i for i, row in enumerate(rows) for name in row.split("|")}


def rank(module: str) -> tuple[int, int]:
    parts = module.split(".")
    area = parts[1]
    if area not in AREAS:
        return order("areas")[area], 0
    return order("areas")[area], order(area)[parts[2]]


def own_models():
    return [m for m in apps.get_models() if m.__module__.startswith("carecenter.")]


def home(model) -> str:
    return ".".join(model.__module__.split(".")[:3])


def crossing_fields():
    for model in own_models():
        for field in model._meta.get_fields():
            if field.is_relation and field.concrete and field.related_model:
                target = field.related_model
                if target.__module__.startswith("carecenter.") and home(target) != home(model):
                    yield model, field, target


def test_foreign_keys_run_downward():
    wrong = [
        f"{m.__name__}.{f.name} -> {t.__name__}" for m, f, t in crossing_fields() if rank(home(t)) >= rank(home(m))
    ]
    assert wrong == []


def test_foreign_keys_across_modules_leave_no_reverse_name():
    assert [f"{m.__name__}.{f.name}" for m, f, _ in crossing_fields() if not f.remote_field.hidden] == []


def test_foreign_keys_across_modules_protect():
    wrong = [f"{m.__name__}.{f.name}" for m, f, _ in crossing_fields() if f.remote_field.on_delete is not PROTECT]
    assert wrong == []


def test_events_hold_no_personal_data():
    wrong = [
        f"{kind}.{field.name}"
        for kind, event in KINDS.items()
        if issubclass(event, Event) and not kind.startswith("test.")
        for field in dataclasses.fields(event)
        if field.name in PERSONAL
    ]
    assert wrong == []


@pytest.mark.parametrize("module", installed_modules())
def test_a_module_has_a_readme_of_at_most_sixty_lines(module):
    readme = ROOT / Path(*module.split(".")) / "README.md"
    assert readme.exists()
    assert len(readme.read_text(encoding="utf-8").splitlines()) <= 60


def test_every_permission_has_a_label_in_chinese():
    wrong = [p.name for p in PERMISSIONS.values() if str(p.label).isascii()]
    assert wrong == []


def test_every_module_can_be_imported():
    for found in pkgutil.walk_packages(carecenter.__path__, "carecenter."):
        if ".tests" not in found.name and not found.name.endswith("__main__"):
            importlib.import_module(found.name)
