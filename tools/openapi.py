"""Compare the REST interface with the reviewed snapshot docs/openapi.json: --check, or --write to accept."""

import json
import os
import sys
from pathlib import Path

SNAPSHOT = Path(__file__).resolve().parent.parent / "docs" / "openapi.json"


def current() -> str:
    """Return the description of the interface as the code has it now."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from importlib import import_module

    from django.core.serializers.json import DjangoJSONEncoder

    import_module("config.urls")
    api = import_module("carecenter.foundation.rest.api").api
    schema = api.get_openapi_schema()
    return json.dumps(schema, cls=DjangoJSONEncoder, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def main(arguments: list[str]) -> int:
    """Return 1 when the snapshot differs."""
    text = current()
    if arguments == ["--write"]:
        SNAPSHOT.parent.mkdir(exist_ok=True)
        SNAPSHOT.write_text(text, encoding="utf-8")
        return 0
    if SNAPSHOT.exists() and SNAPSHOT.read_text(encoding="utf-8") == text:
        return 0
    print("The REST interface differs from docs/openapi.json. If that is meant: python -m tools.openapi --write")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
