"""The `carecenter` command: Django's management commands under the product's name."""

import os
import sys


def main() -> None:
    """Run one administration command, such as `python -m carecenter backup FILE`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["carecenter", *sys.argv[1:]])


if __name__ == "__main__":
    main()
