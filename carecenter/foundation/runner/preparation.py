"""The steps between an empty home and processes that can serve; each is skipped while nothing changed."""

import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import psycopg

from carecenter.foundation import schema
from carecenter.foundation.runner import libraries, translations
from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.home import ROOT
from carecenter.foundation.runner.options import Options
from carecenter.foundation.runner.processes import die_with_parent
from carecenter.foundation.runner.stamps import Stamp, digest, files_digest


def make_home(home: Path) -> None:
    """Make the private folders and the signing key (0600) of a new home."""
    home.mkdir(mode=0o711, parents=True, exist_ok=True)
    for name in ("files", "log", "stamps"):
        (home / name).mkdir(mode=0o700, exist_ok=True)
    key = home / "secret_key"
    if not key.exists():
        partial = home / "secret_key.partial"
        partial.unlink(missing_ok=True)
        partial.touch(mode=0o600)
        partial.write_text(secrets.token_urlsafe(50) + "\n", encoding="ascii")
        partial.rename(key)


def child_environment(options: Options, database_url: str) -> dict[str, str]:
    """Return the environment of every child process."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL_FILE"}
    return environment | {
        "DATABASE_URL": database_url,
        "CARECENTER_HOME": str(options.home),
        "CARECENTER_TLS": str(options.tls or os.environ.get("CARECENTER_TLS") == "True"),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONUNBUFFERED": "1",
        "MALLOC_ARENA_MAX": "2",  # many threads, little memory
    }


def past_pooler(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of what needs a direct connection to the database: migrations and the worker."""
    direct = environment.get("DATABASE_DIRECT_URL")
    return {**environment, "DATABASE_URL": direct} if direct else dict(environment)


def prepare(options: Options, environment: Mapping[str, str]) -> None:
    """Bring libraries, translations, tables and static files up to date."""
    with step("browser libraries"):
        libraries.collect(ROOT, options.home)
    if translations.stale():
        with step("translations"):
            run([sys.executable, "-m", "carecenter.foundation.runner.translations"], environment)
    migrate(options, past_pooler(environment))
    collect_static(options, environment)


class step:
    """Show the name of a step while it runs and its duration when it took long."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        self.started = time.monotonic()
        print(f"  · {self.name} …", flush=True)

    def __exit__(self, *_: object) -> None:
        seconds = time.monotonic() - self.started
        if seconds >= 1:
            print(f"    {self.name}: {seconds:.1f} s", flush=True)


def manage(*arguments: str) -> list[str]:
    """Return the command line of an administration command."""
    return [sys.executable, "-m", "carecenter", *arguments]


def command_exists(name: str) -> bool:
    """Return whether some module brings this administration command."""
    return any((ROOT / "carecenter").glob(f"**/management/commands/{name}.py"))


def run(command: list[str], environment: Mapping[str, str]) -> None:
    """Run one step to its end; raise CannotStart with what it said when it fails."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=die_with_parent(signal.SIGKILL),
        check=False,
    )
    if done.returncode:
        raise CannotStart(f"{' '.join(command[1:])} failed:\n{done.stdout.strip()[-4000:]}")


def migrate(options: Options, environment: Mapping[str, str]) -> None:
    """Migrate unless the files are those of the last time and the database confirms what was applied."""
    stamp = Stamp(options.home, "migrations")
    files = schema.fingerprint()
    applied = applied_digest(environment["DATABASE_URL"])
    if applied and stamp.matches(f"{files} {applied}"):
        return
    with step("tables"):
        run(manage("migrate", "--no-input", "--verbosity", "0"), environment)
    stamp.write(f"{files} {applied_digest(environment['DATABASE_URL'])}")


def applied_digest(url: str) -> str:
    """Return a fingerprint of the migrations recorded in this very database; empty before the first."""
    with psycopg.connect(url, autocommit=True) as connection:
        if connection.execute("SELECT to_regclass('django_migrations')").fetchone() == (None,):
            return ""
        rows = connection.execute(
            "SELECT app || '.' || name || applied FROM django_migrations UNION ALL "
            "SELECT 'database ' || oid FROM pg_database WHERE datname = current_database() ORDER BY 1"
        ).fetchall()
    return digest(row[0] for row in rows)


def collect_static(options: Options, environment: Mapping[str, str]) -> None:
    """Gather and compress static files with hashed names unless they are those of the last time."""
    folders = [*(ROOT / "carecenter").glob("**/static"), options.home / "lib"]
    icons = options.home / "lib" / "icons"
    files = [
        file for folder in folders for file in folder.rglob("*") if file.is_file() and not file.is_relative_to(icons)
    ]
    wanted = digest([files_digest(files, by_content=False), (ROOT / "requirements.lock").read_text(encoding="utf-8")])
    stamp, target = Stamp(options.home, "static"), options.home / "static"
    if stamp.matches(wanted) and (target / "staticfiles.json").exists():
        return
    with step("static files"):
        shutil.rmtree(target, ignore_errors=True)
        run(manage("collectstatic", "--no-input", "--verbosity", "0", "--ignore", "icons/*.svg"), environment)
    stamp.write(wanted)
