"""The phone's journeys with a real engine, where there is nothing but loopback; the stories are in tests/phone."""

import os
import shutil
import sys
import warnings

import pytest

from tools.telephony.engine import in_a_namespace, installed


def test_the_journeys_of_the_phone_with_a_real_engine():
    missing = [
        reason
        for reason, there in {
            "root": os.geteuid() == 0,
            "unshare": shutil.which("unshare"),
            "the phone engine (tools/telephony/install_engine.sh)": installed(),
            "chromium": shutil.which("chromium"),
        }.items()
        if not there
    ]
    if missing:
        warnings.warn(f"THE REAL PHONE ENGINE WAS NOT TESTED, missing: {', '.join(missing)}", stacklevel=1)
        pytest.skip(f"no real phone engine ({', '.join(missing)}); the simulator tells the same stories")
    done = in_a_namespace(
        [sys.executable, "-m", "pytest", "tests/phone", "-n", "0", "-x", "-q", "-p", "no:cacheprovider"],
        CARECENTER_PHONE_TESTS="1",
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
