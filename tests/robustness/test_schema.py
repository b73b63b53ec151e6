"""The file of all tables is what the migrations make, and a new database takes it."""

import re
import subprocess
import sys
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from carecenter.foundation import schema
from tools.installation import ROOT
from tools.schema import text_of

pytestmark = pytest.mark.robustness


def kept() -> str:
    return schema.FILE.read_text(encoding="utf-8")


def without_casts(text: str) -> str:
    """Leave out casts of texts and brackets: the server writes a condition it has read once more another way."""
    return re.sub(r"::(character varying|text)\b(\[\])?|[()]", "", text)


def test_the_file_is_what_all_migrations_together_make():
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tools.schema", "--print"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout == kept(), "run python -m tools.schema --write"


@pytest.fixture
def empty_database(db):
    """The address of an empty database beside the test's own."""
    name = f"{connection.settings_dict['NAME']}_empty"
    with psycopg.connect(connection.connection.info.dsn, password=connection.settings_dict["PASSWORD"]) as server:
        server.autocommit = True
        server.execute(f'DROP DATABASE IF EXISTS "{name}"')
        server.execute(f'CREATE DATABASE "{name}"')
        yield urlsplit(settings.DATABASE_URL)._replace(path=f"/{name}").geturl()
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_an_empty_database_takes_the_file_and_has_nothing_left_to_migrate(empty_database, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", empty_database)
    monkeypatch.setenv("CARECENTER_NO_SECRET", "True")
    command = [sys.executable, "-W", "ignore", "-m", "carecenter", "migrate", "--no-input"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "No migrations to apply" in done.stdout
    assert without_casts(text_of(empty_database)) == without_casts(kept())


def test_a_file_of_other_migrations_a_newer_server_or_a_used_database_is_left_alone(db, monkeypatch, tmp_path):
    assert schema.load(connection) is False  # this database has its tables
    monkeypatch.setattr(connection.introspection, "table_names", list)
    text = kept()
    other = tmp_path / "schema.sql"
    monkeypatch.setattr(schema, "FILE", other)
    assert schema.load(connection) is False  # no file
    other.write_text(text.replace(schema.fingerprint(), "0" * 64), encoding="utf-8")
    assert schema.load(connection) is False
    newer = text.replace(f"{schema.MADE_BY}{schema.server_of(text)}\n", f"{schema.MADE_BY}99\n")
    other.write_text(newer, encoding="utf-8")
    assert schema.load(connection) is False
    other.write_text(text, encoding="utf-8")
    assert schema.load(connection) is False  # every CREATE clashes, and the database stays usable
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
