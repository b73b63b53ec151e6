"""Write everything an installation owns into one file: database, private files, signing key."""

import datetime
import hashlib
import io
import json
import os
import tarfile
from pathlib import Path

import psycopg

from carecenter.foundation.runner.client_tools import run_tool

FORMAT = 1
DUMP, KEY, FILES, MANIFEST = "database.dump", "secret_key", "files", "manifest.json"


def write_backup(*, home: Path, url: str, target: Path, version: str) -> dict[str, object]:
    """Write the backup to target, readable by its owner only, and return its manifest.

    The database is one consistent snapshot, taken while the product runs; the files follow it, so every file
    that the snapshot mentions is inside. Nothing is left at target when it fails.
    """
    partial, dump = target.with_name(f"{target.name}.partial"), target.with_name(f"{target.name}.dump")
    try:
        for file in (partial, dump):
            file.unlink(missing_ok=True)
            file.touch(mode=0o600)
        run_tool("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", f"--file={dump}"], url=url)
        manifest = _manifest(url, version)
        with partial.open("wb") as output:
            with tarfile.open(fileobj=output, mode="w") as archive:
                manifest["sha256"] = _add_members(archive, home, dump)
                _add_manifest(archive, manifest)
            output.flush()
            os.fsync(output.fileno())
        partial.rename(target)
    finally:
        dump.unlink(missing_ok=True)
        partial.unlink(missing_ok=True)
    return manifest


def _add_members(archive: tarfile.TarFile, home: Path, dump: Path) -> dict[str, str]:
    members = {DUMP: dump, KEY: home / KEY}
    for file in sorted((home / FILES).rglob("*")):
        if file.is_file():
            members[f"{FILES}/{file.relative_to(home / FILES).as_posix()}"] = file
    sums = {}
    for name, file in members.items():
        if file.exists():
            archive.add(file, name, recursive=False)
            sums[name] = file_sum(file)
    return sums


def _add_manifest(archive: tarfile.TarFile, manifest: dict[str, object]) -> None:
    text = json.dumps(manifest, indent=1, ensure_ascii=False).encode()
    member = tarfile.TarInfo(MANIFEST)
    member.size, member.mode = len(text), 0o600
    archive.addfile(member, io.BytesIO(text))


def _manifest(url: str, version: str) -> dict[str, object]:
    with psycopg.connect(url) as connection:
        migrations = connection.execute("SELECT app || '.' || name FROM django_migrations ORDER BY 1").fetchall()
        server = connection.info.server_version
    return {
        "format": FORMAT,
        "carecenter": version,
        "postgresql": server,
        "created_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "migrations": [row[0] for row in migrations],
    }


def file_sum(file: Path) -> str:
    """Return the SHA-256 of a file's content."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
