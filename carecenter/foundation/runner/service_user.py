"""Whom the database runs as: PostgreSQL refuses root, so root lends it an unprivileged user."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from carecenter.foundation.runner.failures import CannotStart, NotReachable

CANDIDATES = ("carecenter", "postgres", "nobody")


@dataclass(frozen=True, kw_only=True)
class ServiceUser:
    """The operating-system user that owns the database files."""

    uid: int
    gid: int

    @property
    def is_another(self) -> bool:
        """Return whether we must change to this user when we start the database."""
        return self.uid != os.geteuid()

    def popen_arguments(self) -> dict[str, Any]:
        """Return what subprocess needs to become this user."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.is_another else {}

    def own(self, path: Path) -> None:
        """Give a file or folder to this user."""
        if self.is_another:
            os.chown(path, self.uid, self.gid)

    def blocked_at(self, path: Path) -> Path | None:
        """Return the first folder on the way to path, itself included, that this user cannot enter."""
        if not self.is_another:
            return None
        return next((step for step in (*reversed(path.parents), path) if not self._may_enter(step)), None)

    def _may_enter(self, folder: Path) -> bool:
        status = folder.stat()
        shift = 6 if status.st_uid == self.uid else 3 if status.st_gid == self.gid else 0
        return bool(status.st_mode >> shift & 1)


def choose_user(data: Path) -> ServiceUser:
    """Return the owner of existing data, else ourselves, else (for root) an unprivileged user."""
    owner = data.stat().st_uid if data.exists() else None
    if os.geteuid() != 0:
        if owner not in {None, os.geteuid()}:
            raise CannotStart(f"{data} belongs to user {owner}: start as that user or as root.")
        return ServiceUser(uid=os.geteuid(), gid=os.getegid())
    if owner:
        return ServiceUser(uid=owner, gid=data.stat().st_gid)
    return _unprivileged()


def _unprivileged() -> ServiceUser:
    for name in (os.environ.get("CARECENTER_POSTGRES_USER", ""), *CANDIDATES):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return ServiceUser(uid=entry.pw_uid, gid=entry.pw_gid)
    raise CannotStart(f"No unprivileged user for the database: none of {', '.join(CANDIDATES)} exists here.")


def require_reachable(user: ServiceUser, folder: Path) -> None:
    """Raise NotReachable with advice when the database user cannot enter the folder."""
    if blocked := user.blocked_at(folder):
        raise NotReachable(
            f"The database runs as unprivileged user {user.uid}, who cannot enter {blocked}. "
            "Set CARECENTER_HOME to a folder that everybody may enter, such as /var/lib/carecenter, "
            "start as an ordinary user, or use your own database with DATABASE_URL."
        )
