"""Run the whole product on this machine; bin/run ends here."""

import sys

from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.options import read_options
from carecenter.foundation.runner.supervisor import Supervisor


def main() -> int:
    """Return the exit code: 0 after a stop on request, 1 with a sentence when running is impossible."""
    try:
        Supervisor(read_options(sys.argv[1:])).run()
    except CannotStart as refusal:
        print(f"CareCenter cannot start: {refusal}", file=sys.stderr, flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
