"""Run pg_dump and pg_restore against a database without showing its password to other users."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from carecenter.foundation.runner import engine
from carecenter.foundation.runner.failures import CannotStart

ENVIRONMENT_NAMES = {
    "host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY",
}  # fmt: skip


def run_tool(name: str, arguments: Sequence[str], *, url: str) -> None:
    """Run a client program; raise CannotStart with what it said when it fails."""
    known = conninfo_to_dict(url)
    settings = {ENVIRONMENT_NAMES[key]: str(value) for key, value in known.items() if key in ENVIRONMENT_NAMES}
    done = subprocess.run(
        [str(_program(name, url)), "--no-password", *arguments],
        env={"PATH": os.defpath, "LC_ALL": "C.UTF-8", **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotStart(f"{name} failed:\n{done.stderr.strip()[-3000:]}")


def _program(name: str, url: str) -> Path:
    """Return the machine's own program when it fits the server (it can encrypt), else the one we bring."""
    own = shutil.which(name)
    if own:
        said = subprocess.run([own, "--version"], capture_output=True, text=True, check=False).stdout
        try:
            with psycopg.connect(url) as connection:
                server = connection.info.server_version // 10000
        except psycopg.Error as refusal:
            raise CannotStart(f"{name} cannot reach the database: {refusal}") from refusal
        if (found := re.search(r"(\d+)", said)) and int(found.group(1)) >= server:
            return Path(own)
    return engine.programs() / name
