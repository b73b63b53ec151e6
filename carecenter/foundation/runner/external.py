"""Refuse an external database on which the product would silently find nothing."""

import psycopg

from carecenter.foundation.runner.failures import CannotStart

OLDEST_VERSION = 150000


def require_suitable(url: str) -> None:
    """Raise CannotStart unless the database is PostgreSQL 15 or newer and makes trigrams of Chinese text."""
    try:
        with psycopg.connect(url, connect_timeout=10, autocommit=True) as connection:
            version = connection.info.server_version
            if version < OLDEST_VERSION:
                raise CannotStart(f"DATABASE_URL: PostgreSQL {version // 10000} is too old; 15 or newer is needed.")
            connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            row = connection.execute("SELECT cardinality(show_trgm('上海'))").fetchone()
    except psycopg.Error as refusal:
        raise CannotStart(f"DATABASE_URL cannot be used: {str(refusal).strip()}") from refusal
    if not row or not row[0]:
        raise CannotStart(
            "DATABASE_URL: this database sees no letters in Chinese text (show_trgm('上海') is empty), "
            "so look-up would find nothing. Create it with a UTF-8 character type, for example: "
            "CREATE DATABASE carecenter TEMPLATE template0 ENCODING 'UTF8' LC_CTYPE 'C.UTF-8' LC_COLLATE 'C';"
        )
