"""The `carecenter` command: Django's management commands under the product's name."""

import os
import sys
from contextlib import ExitStack

from carecenter.foundation.runner.cluster import Cluster
from carecenter.foundation.runner.failures import AlreadyRunning, CannotStart
from carecenter.foundation.runner.home import find_home
from carecenter.foundation.runner.postgres import running
from carecenter.foundation.runner.preparation import make_home


def main() -> None:
    """Run one administration command, such as `python -m carecenter backup FILE`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    with ExitStack() as stack:
        try:
            _reach_database(stack)
        except CannotStart as refusal:
            sys.exit(f"carecenter: {refusal}")
        execute_from_command_line(["carecenter", *sys.argv[1:]])


def _reach_database(stack: ExitStack) -> None:
    """Use the embedded database of the home, starting it for this one command when it is not running."""
    home = find_home()
    if os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE"):
        return
    if sys.argv[1:2] == ["restore"]:
        make_home(home)  # the only command that may begin on an empty machine
    elif not (home / "postgres" / "data").exists():
        return
    try:
        os.environ["DATABASE_URL"] = stack.enter_context(running(home)).url
    except AlreadyRunning:
        os.environ["DATABASE_URL"] = Cluster(home).url()


if __name__ == "__main__":
    main()
