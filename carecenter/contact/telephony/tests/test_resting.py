"""The switchboard hardly looks while nobody is there, and looks at once when somebody calls."""

import pytest

from carecenter.contact.telephony.gateways.engine.simulator import Simulator
from carecenter.contact.telephony.management import switchboard
from carecenter.contact.telephony.management.switchboard import QUIET_SECONDS, REST_SECONDS, Switchboard
from carecenter.contact.telephony.tests.deeds import phones

pytestmark = pytest.mark.django_db


class Wake:
    """An event that nobody sets; it notes for how long a loop would have slept."""

    def __init__(self):
        self.slept = []

    def wait(self, seconds):
        self.slept.append(seconds)

    def clear(self):
        pass

    set = clear


@pytest.fixture
def board():
    found = Switchboard(Simulator(lambda *said: None))
    found.wakes = {name: Wake() for name in found.wakes}
    return found


def slept(board):
    board._rest("do")
    return board.wakes["do"].slept[-1]


def test_it_rests_long_only_while_no_phone_is_open_and_no_call_is_on(board, line, people, django_assert_num_queries):
    with django_assert_num_queries(2):  # asked once for all loops, not at every rest
        assert [slept(board), slept(board)] == [QUIET_SECONDS, QUIET_SECONDS]
    line.call()
    assert slept(board) == QUIET_SECONDS  # not asked again yet
    board._wake("ring")  # what the engine says ends the quiet at once
    assert slept(board) == REST_SECONDS


def test_an_open_phone_is_reason_enough_to_look_often(board, line, people):
    phones(line, people, "林")
    assert not switchboard.is_quiet()
    assert slept(board) == REST_SECONDS
