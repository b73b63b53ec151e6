"""`carecenter restore FILE [--replace]`: bring an installation back from a backup."""

from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.db.migrations.loader import MigrationLoader

from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.restore import restore_backup


class Command(BaseCommand):
    """Restore this installation; it must not be running."""

    help = "恢复：用备份替换数据库、私有文件和签名密钥（全部成功或保持原样）"
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        """Take the backup."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="覆盖非空的安装")

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore and say what was restored."""
        loader = MigrationLoader(None, ignore_no_migrations=True)
        connections.close_all()
        try:
            manifest = restore_backup(
                home=settings.HOME,
                url=settings.DATABASE_URL,
                source=options["file"].resolve(),
                replace=options["replace"],
                life=[get_user_model()._meta.db_table, "foundation_event"],
                known_migrations={f"{app}.{name}" for app, name in _known(loader)},
            )
        except (CannotStart, OSError, psycopg.Error) as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{manifest['created_at']}: {len(manifest['sha256'])} files, {manifest['carecenter']}")


def _known(loader: MigrationLoader) -> set[tuple[str, str]]:
    """Return the migrations on disk and those that a squashed one replaces."""
    known = set(loader.disk_migrations)
    for migration in loader.disk_migrations.values():
        known |= set(migration.replaces)
    return known
