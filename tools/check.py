"""Run every check that needs no server, two at a time, and report each with its time."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PYTHON = [sys.executable, "-W", "ignore::RuntimeWarning"]
# No server is asked: the address leads nowhere, so a check that wants a database fails.
ENVIRONMENT = {
    "DATABASE_URL": "postgresql://nobody@/none?host=/nonexistent",
    "DJANGO_SETTINGS_MODULE": "config.settings",
    "CARECENTER_NO_SECRET": "True",
    "PYTHONPATH": str(ROOT),
}


def steps() -> dict[str, list[str]]:
    """Return the checks by name, the slowest first."""
    found = {
        "types": [str(BIN / "mypy"), "carecenter", "config", "tools"],
        "contracts": [str(BIN / "lint-imports")],
        "format": [str(BIN / "ruff"), "format", "--check", "."],
        "lint": [str(BIN / "ruff"), "check", "."],
        "migrations": [*PYTHON, "-m", "carecenter", "makemigrations", "--check", "--dry-run"],
        "system": [*PYTHON, "-m", "carecenter", "check"],
        "OpenAPI": [*PYTHON, "-m", "tools.openapi", "--check"],
        "schema": [*PYTHON, "-m", "tools.schema"],
        "sizes": [*PYTHON, "-m", "tools.sizes"],
    }
    if any((ROOT / "carecenter").glob("**/templates/**/*.html")):
        found["templates"] = [str(BIN / "djlint"), "carecenter", "--lint", "--quiet"]
    if any((ROOT / "tests" / "architecture").glob("test_*.py")):
        found["architecture tests"] = [*PYTHON, "-m", "pytest", "tests/architecture", "-m", "not django_db"]
    return found


def run(name: str, command: list[str]) -> bool:
    """Run one check, print its result, and return whether it passed."""
    started = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **ENVIRONMENT}, check=False, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    result = "ok" if done.returncode == 0 else "FAILED"
    report = "" if done.returncode == 0 else f"\n{done.stdout.rstrip()}\n"
    print(f"{result:6}  {name:20} {time.monotonic() - started:5.1f} s{report}", flush=True)
    return done.returncode == 0


def main() -> int:
    """Return 1 when a check failed; all run in any case."""
    started = time.monotonic()
    chosen = {name: command for name, command in steps().items() if not sys.argv[1:] or name in sys.argv[1:]}
    with ThreadPoolExecutor(2) as pool:
        passed = list(pool.map(run, chosen.keys(), chosen.values()))
    print(f"{sum(passed)} of {len(passed)} checks passed in {time.monotonic() - started:.1f} s")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
