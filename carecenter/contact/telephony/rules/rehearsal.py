"""How invented callers and agents behave on the played floor: by the call's number alone; restarts change nothing."""

import math
import random
from dataclasses import dataclass

TALK_SECONDS, TALK_SPREAD = 95.0, 0.5
PATIENCE_SECONDS = 75.0
OUTCOMES = ("SOLVED", "SOLVED", "SOLVED", "SOLVED", "CASE", "CASE", "CALL_AGAIN", "OTHER")
RATINGS = ("5", "5", "5", "5", "4", "4", "3", "2", "", "", "")
# Calls by hour of the day, in shares of the busiest: two humps, a quiet night.
HOURS = (
    0.12, 0.08, 0.06, 0.05, 0.05, 0.08, 0.18, 0.4, 0.72, 0.96, 1, 0.9,
    0.62, 0.7, 0.86, 0.9, 0.82, 0.66, 0.6, 0.62, 0.58, 0.46, 0.3, 0.2,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Script:
    """What one call will be like; seconds. An empty `rating` hangs up instead of pressing."""

    press: str
    press_after: float
    answer_after: float
    is_missed: bool
    patience: float
    talk: float
    is_held: bool
    caller_leaves: bool
    wants_callback: bool
    wrap: float
    outcome: str
    rating: str


def script_of(call_id: int) -> Script:
    """Return the script of a call: talks are log-normal (median 95 s), patience is exponential."""
    luck = random.Random(call_id * 2_654_435_761)  # noqa: S311  (a play, no secret)
    return Script(
        press="2" if luck.random() < 0.15 else "1",
        press_after=luck.uniform(6, 12),
        answer_after=luck.uniform(1.5, 6),
        is_missed=luck.random() < 0.02,
        patience=8 + luck.expovariate(1 / PATIENCE_SECONDS),
        talk=min(luck.lognormvariate(math.log(TALK_SECONDS), TALK_SPREAD), 420),
        is_held=luck.random() < 0.12,
        caller_leaves=luck.random() < 0.6,
        wants_callback=luck.random() < 0.5,
        wrap=luck.uniform(6, 40),
        outcome=luck.choice(OUTCOMES),
        rating=luck.choice(RATINGS),
    )


def arrivals(agents: int, hour: int, seconds: float, luck: random.Random) -> int:
    """Return how many call within some seconds: agents are busy 85 % in the busiest hour, never less than a third."""
    handling = TALK_SECONDS * math.exp(TALK_SPREAD**2 / 2) + 25
    rate = 0.85 * agents / handling * max(HOURS[hour % 24], 0.35)
    expected, count = rate * seconds, 0
    # Knuth's count of a Poisson distribution; the expectation is well below one.
    limit, product = math.exp(-expected), luck.random()
    while product > limit:
        count += 1
        product *= luck.random()
    return count


def invented_number(luck: random.Random) -> str:
    """Return a mobile number of the kind used for examples: 13x 0000 xxxx."""
    return f"13{luck.randrange(10)}0000{luck.randrange(1, 9000):04d}"
