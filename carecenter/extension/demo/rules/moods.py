"""What people do and feel: odds only, the dice come from outside."""

from datetime import datetime, time, timedelta
from math import log
from random import Random

from carecenter.extension.demo.types import ProviderScript

REASONS = {
    "VERY_SATISFIED": ("ON_TIME", "SKILLED", "EXPLAINED", "CLEAN", "POLITE"),
    "SATISFIED": ("ON_TIME", "SKILLED", "WAITED", "UNCLEAR", "PRICE"),
    "DISSATISFIED": ("LATE", "NOT_FIXED", "EXTRA_CHARGE", "RUDE", "MESS"),
}
WORDS = {
    "VERY_SATISFIED": ("师傅很准时，讲得也清楚。", "安装得很整齐，还帮忙打扫了。", "服务态度特别好，谢谢！", ""),
    "SATISFIED": ("还可以。", "等了一会儿，总体不错。", "", ""),
    "DISSATISFIED": (
        "说好上午，等到下午才来。",
        "装完当天就滴水。",
        "临时加收材料费，没有提前说明。",
        "态度不好，地面也没收拾。",
    ),
}
RESPONSE = 0.45
SCALE_DAYS, SHAPE = 1500.0, 1.4


def is_late(script: ProviderScript, dice: Random) -> bool:
    """Tell whether a technician comes after the window."""
    return dice.random() > script.punctual


def level_of(script: ProviderScript, dice: Random, *, late_minutes: int, had_trouble: bool) -> str:
    """Return how satisfied a customer is: skill pleases, waiting and a second visit do not."""
    grief = (1 - script.skill) * 0.35 + (0.22 if late_minutes > 0 else 0) + min(late_minutes, 120) / 600
    grief += 0.12 if had_trouble else 0
    luck = dice.random()
    unhappy = 0.02 + grief * 0.65
    if luck < unhappy:
        return "DISSATISFIED"
    return "SATISFIED" if luck < unhappy + 0.2 + grief * 0.5 else "VERY_SATISFIED"


def reasons_for(level: str, dice: Random, *, late: bool) -> list[str]:
    """Return one or two reasons; who waited says so."""
    found = dice.sample(REASONS[level], k=dice.randint(1, 2))
    if late and level == "DISSATISFIED" and "LATE" not in found:
        found[0] = "LATE"
    return found


def days_to_fault(dice: Random, *, hardness: int, skill: float) -> float | None:
    """Return after how many days a new piece fails, or None within two years: early failures, hard water, bad work."""
    early = dice.random() < 0.05 + (1 - skill) * 0.12
    if early:
        return 3 + dice.expovariate(1 / 40)
    return days_to_next_fault(dice, hardness=hardness, age_days=0)


def days_to_next_fault(dice: Random, *, hardness: int, age_days: int) -> float | None:
    """Return after how many days a piece of this age fails, or None within two years.

    Weibull, given that it works today, with a shape above 1: lime grows with the months; the scale falls with the
    hardness (mg/L).
    """
    scale, lived = SCALE_DAYS * (180 / max(hardness, 60)) ** 0.5, float(age_days)
    days = scale * ((lived / scale) ** SHAPE - log(1 - dice.random())) ** (1 / SHAPE) - lived
    return days if days < 730 else None


def in_daytime(at: datetime, *, opens: time = time(8, 30), closes: time = time(20, 0)) -> datetime:
    """Return the instant itself or the next morning's opening; `at` carries its zone."""
    local = at
    if local.time() < opens:
        return local.replace(hour=opens.hour, minute=opens.minute + local.minute % 20)
    if local.time() >= closes:
        return (local + timedelta(days=1)).replace(hour=opens.hour, minute=opens.minute + local.minute % 20)
    return local
