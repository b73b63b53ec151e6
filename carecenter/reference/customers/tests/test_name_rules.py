"""Names are found by every way to read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.reference.customers.rules.grams import dice, grams, searchable
from carecenter.reference.customers.rules.names import (
    MAX_READINGS,
    initials_forms,
    normalise_name,
    pinyin_forms,
    readings,
    surname_of,
)
from carecenter.reference.customers.rules.surnames import COMPOUND_READINGS, SURNAME_READINGS

hanzi = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("单雄信", "shanxiongxin"),
        ("仇英", "qiuying"),
        ("解晓东", "xiexiaodong"),
        ("区小明", "ouxiaoming"),
        ("查良镛", "zhaliangyong"),
        ("尉迟恭", "yuchigong"),
        ("万俟卨", "moqixie"),
        ("长孙无忌", "zhangsunwuji"),
        ("欧阳修", "ouyangxiu"),
        ("曾国藩", "zengguofan"),
        ("朴树", "piaoshu"),
        ("吕布", "lvbu"),
        ("任重", "renzhong"),
    ],
)
def test_a_surname_is_read_as_a_surname(name, first):
    assert pinyin_forms(name)[0] == first


def test_the_ordinary_reading_of_a_surname_finds_her_too():
    assert "danxiongxin" in pinyin_forms("单雄信")
    assert "dxx" in initials_forms("单雄信")


def test_every_reading_of_a_given_name_counts():
    assert {"zengxing", "zenghang"} <= set(pinyin_forms("曾行"))
    assert {"yuejia", "lejia"} == set(pinyin_forms("乐嘉"))


@pytest.mark.parametrize(
    ("name", "initials"),
    [("张三丰", ("zsf",)), ("欧阳修", ("oyx",)), ("尉迟恭", ("ycg", "wcg")), ("John", ()), ("", ())],
)
def test_initials(name, initials):
    assert initials_forms(name) == initials


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("張國榮", "张国荣"),
        (" 张 三 ", "张三"),
        ("买买提·艾力", "买买提艾力"),
        ("买买提•艾力", "买买提艾力"),
        ("陈太太", "陈"),
        ("王师傅", "王"),
        ("先生", "先生"),
        ("John Smith", "johnsmith"),
        ("ＡＢＣ", "abc"),
        ("", ""),
    ],
)
def test_a_name_has_one_form(typed, kept):
    assert normalise_name(typed) == kept


@pytest.mark.parametrize(
    ("name", "surname"), [("欧阳修", "欧阳"), ("欧阳", "欧阳"), ("欧文", "欧"), ("Li", ""), ("", "")]
)
def test_compound_surnames(name, surname):
    assert surname_of(name) == surname


def test_a_long_name_of_heteronyms_is_bounded():
    assert len(readings("重乐行长")) == MAX_READINGS


@pytest.mark.parametrize("name", [*SURNAME_READINGS, *COMPOUND_READINGS])
def test_every_surname_of_the_tables_is_read_first_as_written_there(name):
    expected = COMPOUND_READINGS.get(name) or SURNAME_READINGS[name][0]
    assert pinyin_forms(name + "明")[0] == expected + "ming" or normalise_name(name) != name


@given(hanzi)
def test_readings_are_bounded_and_lower_case_letters(name):
    found = pinyin_forms(name)
    assert 1 <= len(found) <= MAX_READINGS
    assert all(form for form in found)


def test_grams_are_pairs_without_punctuation():
    assert grams("宝鸡") == ("宝鸡",)
    assert grams("宝鸡市") == ("宝鸡", "鸡市")
    assert grams("A-1，b") == ("a1", "1b")
    assert grams("张") == ("张",)
    assert grams("，。") == ()
    assert searchable("３号 楼-A") == "3号楼a"


@given(st.text(max_size=20), st.text(max_size=20))
def test_dice_is_symmetric_and_between_zero_and_one(a, b):
    assert dice(a, b) == dice(b, a)
    assert 0 <= dice(a, b) <= 1
    assert dice(a, a) == 1


@given(st.text("甲乙丙丁12ab", min_size=2, max_size=20), st.data())
def test_a_part_has_only_grams_of_the_whole(text, data):
    start = data.draw(st.integers(0, len(text) - 2))
    part = text[start : data.draw(st.integers(start + 2, len(text)))]
    assert set(grams(part)) <= set(grams(text))
