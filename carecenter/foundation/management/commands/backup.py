"""`carecenter backup FILE`: write database, private files and signing key into one file."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from carecenter.foundation.runner.backup import write_backup
from carecenter.foundation.runner.failures import CannotStart


class Command(BaseCommand):
    """Back up this installation; it may be running."""

    help = "备份：数据库、私有文件和签名密钥写入一个文件（运行中也可以）"

    def add_arguments(self, parser: Any) -> None:
        """Take the file to write."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--overwrite", action="store_true", help="覆盖已有文件")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the backup and say how large it is."""
        target: Path = options["file"].resolve()
        if target.exists() and not options["overwrite"]:
            raise CommandError(f"{target} exists; give --overwrite to replace it")
        try:
            write_backup(home=settings.HOME, url=settings.DATABASE_URL, target=target, version=_version())
        except (CannotStart, OSError, psycopg.Error) as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


def _version() -> str:
    try:
        return version("carecenter")
    except PackageNotFoundError:
        import tomllib

        text = (Path(__file__).resolve().parents[4] / "pyproject.toml").read_text(encoding="utf-8")
        return str(tomllib.loads(text)["project"]["version"])
