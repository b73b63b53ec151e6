"""`carecenter load_pack DIR`: load a brand's configuration, whole or not at all."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from carecenter.foundation.packs import PackRefused, check_pack, load_pack
from carecenter.foundation.plain.actors import system_actor


class Command(BaseCommand):
    """Load one pack."""

    help = "加载配置包：先检查全部文件，有一处错误就整包拒绝"

    def add_arguments(self, parser: Any) -> None:
        """Take the folder."""
        parser.add_argument("folder", type=Path)
        parser.add_argument("--check", action="store_true", help="只检查，不加载")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, load and say what was loaded; every error is one line, file:line: expectation."""
        folder: Path = options["folder"]
        try:
            if options["check"]:
                checked = check_pack(folder)
                self.stdout.write(f"{checked.header.name} v{checked.header.version}：检查通过")
                return
            report = load_pack(actor=system_actor("load_pack"), folder=folder)
        except PackRefused as refused:
            for problem in refused.problems:
                self.stderr.write(f"{folder / problem.file}:{problem.line}: {problem.expected}")
            raise CommandError(f"配置包有 {len(refused.problems)} 处错误，未加载任何内容") from refused
        for name, counts in report.counts.items():
            self.stdout.write(f"{name}: " + "，".join(f"{what} {count}" for what, count in counts.items()))
        for name in report.skipped:
            self.stdout.write(f"{name}: 尚无模块读取，已跳过")
