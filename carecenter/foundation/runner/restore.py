"""Bring an installation back from a backup: completely, or not at all."""

import json
import os
import shutil
import tarfile
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from carecenter.foundation.runner.backup import DUMP, FILES, FORMAT, KEY, MANIFEST, file_sum
from carecenter.foundation.runner.client_tools import run_tool
from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.locks import FileLock

PROVIDERS = {"c": "libc", "i": "icu", "b": "builtin"}


def restore_backup(
    *, home: Path, url: str, source: Path, replace: bool, life: Collection[str], known_migrations: Collection[str]
) -> dict[str, Any]:
    """Replace database, files and signing key by those of the backup and return its manifest.

    `life` names tables whose rows show that the installation is in use; then `replace` is required.
    Everything is verified and loaded beside the present installation before the two change places.
    Raises CannotStart, with nothing changed, for a damaged or newer backup, and while the product runs.
    """
    lock = FileLock(home / "run.lock", what="CareCenter")
    lock.acquire()
    unpacked = home / "restore.partial"
    try:
        if not replace and (sign := _sign_of_life(home, url, life)):
            raise CannotStart(f"This installation is not empty ({sign}). Give --replace to overwrite it.")
        manifest = _unpack(source, unpacked, known_migrations)
        _load(url, unpacked / DUMP, manifest)
        _swap(home, url, unpacked)
    finally:
        shutil.rmtree(unpacked, ignore_errors=True)
        lock.release()
    return manifest


def _sign_of_life(home: Path, url: str, tables: Collection[str]) -> str:
    with psycopg.connect(url) as connection:
        for table in tables:
            exists = connection.execute("SELECT to_regclass(%s)", [table]).fetchone() != (None,)
            query = sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(table))
            if exists and connection.execute(query).fetchone():
                return f"table {table} has rows"
    return "it has files" if any(file.is_file() for file in (home / FILES).rglob("*")) else ""


def _unpack(source: Path, target: Path, known_migrations: Collection[str]) -> dict[str, Any]:
    """Extract only plain files with plain names, then compare every checksum."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(mode=0o700)
    try:
        with tarfile.open(source, "r:") as archive:
            for member in archive:
                _extract(archive, member, target)
        manifest: dict[str, Any] = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
        sums, migrations = manifest["sha256"], manifest["migrations"]
    except (OSError, tarfile.TarError, ValueError, KeyError) as broken:
        raise CannotStart(f"{source} is not a complete backup: {broken}") from broken
    if manifest.get("format") != FORMAT or not set(migrations) <= set(known_migrations):
        raise CannotStart(f"{source} was made by a newer version ({manifest.get('carecenter')}): upgrade first.")
    found = {file.relative_to(target).as_posix() for file in target.rglob("*") if file.is_file()} - {MANIFEST}
    if found != set(sums) or DUMP not in sums:
        raise CannotStart(f"{source} is damaged: its list of files differs from its content.")
    for name, expected in sums.items():
        if file_sum(target / name) != expected:
            raise CannotStart(f"{source} is damaged: {name} differs from its checksum.")
    return manifest


def _extract(archive: tarfile.TarFile, member: tarfile.TarInfo, target: Path) -> None:
    parts = PurePosixPath(member.name).parts
    plain = member.isfile() and parts and parts[0] in {DUMP, KEY, FILES, MANIFEST}
    content = archive.extractfile(member) if plain and ".." not in parts else None
    if content is None:
        raise ValueError(f"unexpected entry {member.name!r}")
    file = target.joinpath(*parts)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with content, os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as output:
        shutil.copyfileobj(content, output)


def _names(url: str) -> tuple[str, str, str]:
    name = str(conninfo_to_dict(url)["dbname"])
    return name, f"{name}_restored", f"{name}_replaced"


def _maintenance(url: str) -> psycopg.Connection[Any]:
    return psycopg.connect(make_conninfo(url, dbname="postgres"), autocommit=True)


def _load(url: str, dump: Path, manifest: dict[str, Any]) -> None:
    """Load the dump into a new database with the locale of the present one, and look whether all is there."""
    present, restored, _ = _names(url)
    with _maintenance(url) as connection:
        row = connection.execute("SELECT row_to_json(d) FROM pg_database d WHERE datname = %s", [present]).fetchone()
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(restored)))
        connection.execute(_create(restored, row[0] if row else {}))
    restored_url = make_conninfo(url, dbname=restored)
    run_tool(
        "pg_restore",
        ["--no-owner", "--no-privileges", "--no-comments", "--single-transaction", f"--dbname={restored}", str(dump)],
        url=restored_url,
    )
    with psycopg.connect(restored_url) as connection:
        rows = connection.execute("SELECT app || '.' || name FROM django_migrations").fetchall()
    if {row[0] for row in rows} != set(manifest["migrations"]):
        raise CannotStart("The restored database is not the one that the backup describes.")


def _create(name: str, like: dict[str, Any]) -> sql.Composed:
    command = sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(sql.Identifier(name))
    options = {"LC_COLLATE": like.get("datcollate"), "LC_CTYPE": like.get("datctype")}
    provider = PROVIDERS.get(like.get("datlocprovider", ""), "libc")
    options["LOCALE_PROVIDER"] = provider
    if provider != "libc":
        key = "BUILTIN_LOCALE" if provider == "builtin" else "ICU_LOCALE"
        options[key] = like.get("datlocale") or like.get("daticulocale")
    parts = [sql.SQL(f" {key} ") + sql.Literal(value) for key, value in options.items() if value]
    return command + sql.Composed(parts)


def _swap(home: Path, url: str, unpacked: Path) -> None:
    """Let the two databases and the files change places; an error undoes all of it."""
    present, restored, replaced = _names(url)
    moves = [(unpacked / name, home / name, home / f"{name}.replaced") for name in (FILES, KEY)]
    (unpacked / FILES).mkdir(mode=0o700, exist_ok=True)
    done: list[tuple[Path, Path]] = []
    with _maintenance(url) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(replaced)))
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [present])
        try:
            with connection.transaction():
                for old, new in ((present, replaced), (restored, present)):
                    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
                    connection.execute(rename.format(sql.Identifier(old), sql.Identifier(new)))
                for source, target, aside in moves:
                    _move(source, target, aside, done)
        except BaseException:
            for moved, origin in reversed(done):
                moved.rename(origin)
            raise
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(replaced)))
    shutil.rmtree(home / f"{FILES}.replaced", ignore_errors=True)
    (home / f"{KEY}.replaced").unlink(missing_ok=True)


def _move(source: Path, target: Path, aside: Path, done: list[tuple[Path, Path]]) -> None:
    if not source.exists():
        return
    if aside.is_dir():
        shutil.rmtree(aside)
    if target.exists():
        target.rename(aside)
        done.append((aside, target))
    source.rename(target)
    done.append((target, source))
