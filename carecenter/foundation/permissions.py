"""What can be permitted at all: every module declares its permissions with a label that people read."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Permission:
    """One thing that a role may grant."""

    name: str
    label: str | Promise
    area: str


PERMISSIONS: dict[str, Permission] = {}


def declare(name: str, label: str | Promise) -> str:
    """Declare a permission such as 'jobs.view' and return its name, to be kept in a constant."""
    PERMISSIONS[name] = Permission(name, label, name.partition(".")[0])
    return name
