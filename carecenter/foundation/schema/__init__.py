"""The tables of a new installation as one file: what all migrations together make of an empty database.

Migrations stay the truth: the file is made from them by `python -m tools.schema --write`, a check compares their
fingerprints and a test compares the tables. It saves a new installation, and every test run, the minute that several
hundred migrations take. Decision 0105.
"""

import hashlib
import logging
from pathlib import Path

from django.db import DatabaseError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

log = logging.getLogger("carecenter.schema")
ROOT = Path(__file__).resolve().parents[3]
FILE = Path(__file__).with_name("schema.sql")
MARK, MADE_BY = "-- migrations: ", "-- PostgreSQL "


def fingerprint() -> str:
    """Return a fingerprint of our migrations and of the pinned packages, which bring theirs."""
    files = [*(ROOT / "carecenter").glob("**/migrations/*.py"), ROOT / "requirements.lock"]
    # Not the start-up's digest of files, which tells whole paths: this one must be the same on every machine.
    total = hashlib.sha256()
    for file in sorted(files):
        total.update(f"{file.relative_to(ROOT).as_posix()}\0".encode() + file.read_bytes() + b"\0")
    return total.hexdigest()


def is_current(text: str) -> bool:
    """Return whether a text of the file was made from the migrations that stand here."""
    return f"{MARK}{fingerprint()}\n" in text


def load(connection: BaseDatabaseWrapper) -> bool:
    """Make all tables at once when the database is empty and the file fits; return whether it was done.

    Otherwise nothing happens and the migrations do the work: after a migration was added and the file not yet made
    anew, on a server older than the one it was made by, or where the database refuses a statement of it.
    """
    if not FILE.exists() or connection.vendor != "postgresql" or connection.introspection.table_names():
        return False
    text = FILE.read_text(encoding="utf-8")
    if not is_current(text) or server_of(text) > connection.get_database_version()[0]:
        return False
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute(text)
    except DatabaseError as refusal:
        log.warning("the database refused the file of tables, the migrations make them instead: %s", refusal)
        return False
    return True


def server_of(text: str) -> int:
    """Return the major version of the server that the text was made by."""
    return int(text.partition(MADE_BY)[2].split(maxsplit=1)[0])
