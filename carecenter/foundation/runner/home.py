"""Where one installation keeps its data."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from carecenter.foundation.runner.service_user import choose_user

ROOT = Path(__file__).resolve().parents[3]
SHARED_PLACE = Path("/var/lib/carecenter")


def find_home(environment: Mapping[str, str] = os.environ) -> Path:
    """Return CARECENTER_HOME, else .home beside the code.

    When root starts from a closed folder such as its own home, the unprivileged database user could not
    enter .home; then the data goes to a folder of this checkout below /var/lib/carecenter.
    """
    if given := environment.get("CARECENTER_HOME"):
        return Path(given).resolve()
    usual = ROOT / ".home"
    if os.geteuid() != 0 or choose_user(usual / "postgres" / "data").blocked_at(ROOT) is None:
        return usual
    return SHARED_PLACE / hashlib.sha256(str(ROOT).encode()).hexdigest()[:12]
