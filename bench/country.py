"""What the benchmark's people are called and where they live: drawn from the real divisions and the real rules."""

import random
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from carecenter.reference.customers.gateways.places import divisions
from carecenter.reference.customers.rules.grams import grams
from carecenter.reference.customers.rules.keys import name_keys
from carecenter.reference.customers.types import Address, DivisionLevel

# Surnames with their share per mille; the rest is spread over the later ones.
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "单仇解查"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰红海波宇浩欣怡子涵梓轩雨佳琪思远博晨辰阳婷慧琳雪梅春莉"
    "志鹏飞鑫龙凤宁东峰健云燕倩颖丹晶雅琴丰宝山川永康乐安朝重长行"
)
COMMON = (
    "伟",
    "芳",
    "娜",
    "敏",
    "静",
    "丽",
    "强",
    "磊",
    "军",
    "秀英",
    "桂英",
    "建国",
    "国强",
    "志强",
    "秀兰",
    "梓涵",
    "子轩",
)
ROADS = [
    f"{first}{second}{tail}"
    for tail in ("路", "街", "大道", "巷")
    for first in "中人解建和长黄科学文新东西南北光富幸胜友"
    for second in "山民放设平江河技府化华风湖苑阳"
]
ESTATES = [
    f"{first}{tail}"
    for first in (
        "翠苑",
        "锦绣",
        "阳光",
        "金色",
        "碧桂",
        "万科",
        "保利",
        "恒大",
        "绿地",
        "龙湖",
        "中海",
        "华润",
        "云锦",
        "江畔",
        "月牙",
    )
    for tail in ("花园", "家园", "小区", "公馆", "名邸", "新城")
]
MOBILES = (
    "133",
    "135",
    "136",
    "137",
    "138",
    "139",
    "150",
    "151",
    "152",
    "158",
    "159",
    "177",
    "181",
    "182",
    "186",
    "187",
)


@dataclass(frozen=True)
class Named:
    """A name with its keys as rows of (kind, value, reversed, grams)."""

    name: str
    keys: tuple[tuple[str, str, str | None, tuple[str, ...] | None], ...]


@dataclass(frozen=True)
class District:
    """A district with its office."""

    address: Address
    text: str
    office: str
    area_code: str


@dataclass(frozen=True)
class Country:
    """The choices with their cumulated weights."""

    names: list[Named]
    name_weights: list[float]
    districts: list[District]
    district_weights: list[float]
    roads: list[str]
    road_weights: list[float]


def build() -> Country:
    """Draw 60,000 names and all districts, weighted so that a few are very common."""
    dice = random.Random(11)
    names, weights = _names(dice)
    districts = _districts()
    shares = [1 / (rank + 20) ** 0.6 for rank in range(len(districts))]
    dice.shuffle(shares)
    roads = [1 / (rank + 5) ** 0.8 for rank in range(len(ROADS))]
    return Country(
        names, list(accumulate(weights)), districts, list(accumulate(shares)), ROADS, list(accumulate(roads))
    )


def _names(dice: random.Random) -> tuple[list[Named], list[float]]:
    wanted: dict[str, float] = {}
    for rank, surname in enumerate(SURNAMES):
        share = 1 / (rank + 8)
        for place, given in enumerate(COMMON):
            wanted[surname + given] = share * 12 / (place + 6)
        before = len(wanted)
        while len(wanted) < before + 540:
            given = dice.choice(GIVEN) + (dice.choice(GIVEN) if dice.random() < 0.8 else "")
            wanted.setdefault(surname + given, share / 10)
    return [Named(name, _name_rows(name)) for name in wanted], list(wanted.values())


def _name_rows(name: str) -> tuple[Any, ...]:
    return tuple((k.kind.value, k.value, k.reversed_value or None, k.grams or None) for k in name_keys(name))


def _districts() -> list[District]:
    country = divisions()
    found = []
    cities = sorted({code[:4] for code in country.by_code if len(code) == 6})
    for code, division in sorted(country.by_code.items()):
        if division.level is DivisionLevel.DISTRICT:
            place = Address(country.name_of(code[:2]), country.name_of(code[:4]), division.name, code=code)
            office = cities.index(code[:4])
            path = f"hq.c{office % 7}.o{code[:4]}"
            found.append(District(place, place.full_text(), path, f"0{311 + office}"))
    return found


def address_grams(text: str) -> tuple[str, ...]:
    """Return the grams as the rule makes them."""
    return grams(text)
