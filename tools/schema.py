"""Make the file of all tables from the migrations: `python -m tools.schema --write`.

--print shows it instead; without an option it only compares fingerprints, which needs no server; that the
tables are the same is a test's work.
"""

import os
import re
import sys
import tempfile
from pathlib import Path

FIXED = "SELECT pg_catalog.set_config('search_path', '', true);\nSET LOCAL check_function_bodies = false;\n"
# Of the moment of making, not of the tables: the session's settings, the client's own commands, headings.
SETTINGS = (
    "statement_timeout|lock_timeout|idle_in_transaction_session_timeout|transaction_timeout|client_encoding|"
    "standard_conforming_strings|check_function_bodies|xmloption|client_min_messages|row_security|"
    "default_tablespace|default_table_access_method"
)
LEFT_OUT = re.compile(
    rf"^(SET ({SETTINGS}) = |SELECT pg_catalog\.set_config|\\|--$|-- (Name|Data for|Dumped|PostgreSQL))"
)
APPLIED = re.compile(r"^(INSERT INTO public\.django_migrations VALUES \(.*, )'[^']+'\);$")


def main() -> int:
    """Return 1 when the file does not fit the migrations."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("CARECENTER_NO_SECRET", "True")
    from carecenter.foundation import schema

    match sys.argv[1:]:
        case ["--write"]:
            schema.FILE.write_text(_made_by_migrations(), encoding="utf-8")
            print(f"{schema.FILE.relative_to(schema.ROOT)}: {schema.FILE.stat().st_size // 1024} KB")
            return 0
        case ["--print"]:
            print(_made_by_migrations(), end="")
            return 0
    if schema.FILE.exists() and schema.is_current(schema.FILE.read_text(encoding="utf-8")):
        return 0
    print("carecenter/foundation/schema/schema.sql is older than a migration: run python -m tools.schema --write")
    return 1


def _made_by_migrations() -> str:
    from carecenter.foundation.runner import postgres

    with tempfile.TemporaryDirectory(prefix="carecenter-schema-") as home, postgres.running(home, durable=False) as own:
        os.environ["DATABASE_URL"] = own.url
        import django

        django.setup()
        migrate_without_file()
        return text_of(own.url)


def migrate_without_file() -> None:
    """Run every migration, as if there were no file."""
    from django.core.management import call_command
    from django.core.management.commands.migrate import Command

    call_command(Command(), verbosity=0, interactive=False)


def text_of(url: str) -> str:
    """Return the file's text for a freshly migrated database; equal tables give an equal text."""
    import psycopg

    from carecenter.foundation import schema
    from carecenter.foundation.runner.client_tools import run_tool

    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "schema.sql"
        options = ["--no-owner", "--no-privileges", "--no-comments", "--rows-per-insert=1", f"--file={dump}"]
        run_tool("pg_dump", options, url=url)
        lines = dump.read_text(encoding="utf-8").splitlines()
    with psycopg.connect(url) as connection:
        server = connection.info.server_version // 10000
    head = f"{schema.MARK}{schema.fingerprint()}\n{schema.MADE_BY}{server}\n{FIXED}"
    return head + "\n".join(_kept(lines)) + "\n"


def _kept(lines: list[str]) -> list[str]:
    kept = []
    for line in lines:
        if line and not LEFT_OUT.match(line):
            kept.append(APPLIED.sub(r"\1now());", line))
    return kept


if __name__ == "__main__":
    sys.exit(main())
