"""Invented people: common surnames and given names put together by chance; telephone numbers of the kind used as
examples (four zeros in the middle)."""

from random import Random

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余"
    "于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯"
    "龙史陶黎贺顾毛郝龚邵万钱严"
)
WOMEN = [
    "淑芬",
    "秀英",
    "丽华",
    "玉兰",
    "晓梅",
    "雨桐",
    "思琪",
    "佳怡",
    "婷",
    "静",
    "敏",
    "雪",
    "丹",
    "慧敏",
    "文静",
    "海燕",
    "雅琴",
    "春燕",
    "诗涵",
    "欣怡",
    "红霞",
    "桂芳",
    "美华",
    "倩",
    "颖",
    "梦洁",
]
MEN = [
    "建国",
    "志强",
    "伟",
    "勇",
    "军",
    "磊",
    "国栋",
    "俊杰",
    "浩然",
    "明辉",
    "海涛",
    "文斌",
    "永康",
    "德胜",
    "子轩",
    "宇航",
    "晓东",
    "鹏",
    "凯",
    "家豪",
    "振华",
    "立新",
    "启明",
    "世杰",
    "少华",
    "天佑",
]
PREFIXES = [
    "130",
    "131",
    "132",
    "133",
    "135",
    "136",
    "137",
    "138",
    "139",
    "150",
    "151",
    "152",
    "155",
    "156",
    "158",
    "159",
    "176",
    "177",
    "180",
    "185",
    "186",
    "187",
    "188",
    "189",
]


def person_name(dice: Random) -> str:
    """Return a name."""
    # The front of the list holds the most common surnames.
    surname = SURNAMES[min(int(dice.expovariate(1 / 22)), len(SURNAMES) - 1)]
    return surname + dice.choice(WOMEN if dice.random() < 0.5 else MEN)


def phone_number(index: int) -> str:
    """Return the index-th telephone number, all different."""
    place = index * 7919 % (len(PREFIXES) * 10000)
    return f"{PREFIXES[place % len(PREFIXES)]}0000{place // len(PREFIXES):04d}"


def house(dice: Random, street: str, estates: tuple[str, ...]) -> str:
    """Return street number, estate, building, flat."""
    number, building = dice.randint(2, 398), dice.randint(1, 28)
    floor, flat = dice.randint(1, 18), dice.randint(1, 4)
    return f"{street}{number}号{dice.choice(estates)}{building}幢{floor:d}{flat:02d}室"
