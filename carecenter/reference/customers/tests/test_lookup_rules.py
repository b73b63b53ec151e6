"""Any one thing known finds the customer (INV1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.reference.customers.rules.keys import keys_of, name_keys, number_key, phone_key, serial_key
from carecenter.reference.customers.rules.phones import parse_phone
from carecenter.reference.customers.rules.query import plan_lookup
from carecenter.reference.customers.rules.similarity import WEIGHTS, compare_customers
from carecenter.reference.customers.types import (
    Address,
    CustomerCard,
    KeyKind,
    LookupKey,
    LookupPlan,
    SearchMode,
)

HOME = Address("江苏省", "南京市", "鼓楼区", "", "中山北路30号5幢201室", "320106")
CHEN = CustomerCard("陈雅琴", (parse_phone("13812345678"),), (HOME,), ("EH60A-2025-001234",))
ORDER = "SO20250001"


def shown(text):
    return [[f"{s.kind} {s.mode} {s.value}" for s in term] for term in plan_lookup(text).terms]


def hits(key, search):
    if key.kind is not search.kind:
        return False
    return {
        SearchMode.EXACT: key.value == search.value,
        SearchMode.PREFIX: key.value.startswith(search.value),
        SearchMode.SUFFIX: key.reversed_value.startswith(search.value) and key.reversed_value != "",
        SearchMode.GRAMS: set(search.grams) <= set(key.grams) and search.value in key.value,
    }[search.mode]


def finds(text, keys):
    plan = plan_lookup(text)
    return bool(plan.terms) and all(any(hits(k, s) for s in term for k in keys) for term in plan.terms)


@pytest.mark.parametrize(
    "text",
    [
        "13812345678",
        "+86 138-1234-5678",
        "1381234",
        "5678",
        "2345678",
        "陈雅琴",
        "陳雅琴",
        "陈雅",
        "雅琴",
        "陈女士",
        "chenyaqin",
        "chen ya qin",
        "ChenYa",
        "cyq",
        "中山北路",
        "中山北路30号",
        "南京市鼓楼区中山北路",
        "EH60A2025001234",
        "eh60a-2025",
        "001234",
        "陈 5678",
        "陈雅琴13812345678",
        "5678 cyq",
        "陈 中山北路",
        "SO20250001",
        "20250001",
    ],
)
def test_any_one_thing_known_finds_mrs_chen(text):
    assert finds(text, keys_of(CHEN, [ORDER]))


@pytest.mark.parametrize("text", ["13812345679", "5679", "李雅琴", "lyq", "陈 9999", "中山南路", "EH61", "雅芹"])
def test_what_is_not_hers_does_not(text):
    assert not finds(text, keys_of(CHEN, [ORDER]))


@pytest.mark.parametrize("text", ["", "  ", "138", "1", "x", "。", "-"])
def test_too_little_searches_nothing(text):
    assert plan_lookup(text) == LookupPlan()
    assert plan_lookup(text).is_empty


def test_a_whole_number_is_searched_exactly_first():
    assert shown("138 1234 5678")[0][0] == "PHONE EXACT 13812345678"


def test_last_digits_are_searched_from_the_end():
    assert shown("5678") == [
        [
            "PHONE SUFFIX 8765",
            "SERIAL SUFFIX 8765",
            "SERIAL PREFIX 5678",
            "NUMBER SUFFIX 8765",
            "NUMBER PREFIX 5678",
        ]
    ]


def test_digits_that_may_begin_a_number_are_searched_both_ways():
    assert shown("1381")[0][:2] == ["PHONE SUFFIX 1831", "PHONE PREFIX 1381"]


def test_a_short_service_number_may_be_the_end_of_another():
    assert shown("12345")[0][:2] == ["PHONE EXACT 12345", "PHONE SUFFIX 54321"]


def test_initials_come_before_pinyin_when_no_syllable_fits():
    assert [s.split()[0] for s in shown("zs")[0]] == ["INITIALS", "PINYIN"]
    assert [s.split()[0] for s in shown("chen")[0]] == ["PINYIN", "INITIALS", "SERIAL"]


def test_the_u_with_dots_is_v():
    assert shown("lü")[0][0] == "PINYIN PREFIX lv"
    assert "PINYIN PREFIX lv" in shown("lyu")[0]


def test_a_place_word_puts_addresses_first():
    assert shown("乐购花园")[0][0].startswith("ADDRESS GRAMS")
    assert shown("欧阳小明")[0][0].startswith("NAME EXACT")
    assert shown("路遥")[0][0].startswith("NAME EXACT")
    assert shown("中山北路30号") == [["ADDRESS GRAMS 中山北路30号"]]


def test_the_keys_of_a_customer():
    assert phone_key(parse_phone("13812345678")) == LookupKey(KeyKind.PHONE, "13812345678", "87654321831")
    assert name_keys("单英") == (
        LookupKey(KeyKind.NAME, "单英", grams=("单英",)),
        LookupKey(KeyKind.PINYIN, "shanying"),
        LookupKey(KeyKind.PINYIN, "shanyang"),
        LookupKey(KeyKind.PINYIN, "danying"),
        LookupKey(KeyKind.PINYIN, "danyang"),
        LookupKey(KeyKind.INITIALS, "sy"),
        LookupKey(KeyKind.INITIALS, "dy"),
    )
    assert serial_key("eh-1２") == LookupKey(KeyKind.SERIAL, "EH12", "21HE", ("eh", "h1", "12"))
    assert serial_key(" ") is None
    assert number_key("SO-1") == LookupKey(KeyKind.NUMBER, "SO1", "1OS")


def test_an_empty_card_has_no_keys():
    assert keys_of(CustomerCard()) == ()
    assert keys_of(CustomerCard(addresses=(Address(),), serials=("",)), [""]) == ()


@given(st.text(max_size=60))
def test_any_text_gives_a_plan_without_empty_searches(text):
    for term in plan_lookup(text).terms:
        assert term
        assert all(search.value for search in term)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.integers(4, 11))
def test_any_ending_of_four_digits_finds_the_number(number, size):
    assert finds(number[-size:], [phone_key(parse_phone(number))])


def test_the_same_mobile_and_name_are_likely_one():
    found = compare_customers(CHEN, CustomerCard("陳雅琴", (parse_phone("+8613812345678"),)))
    assert (found.score, found.verdict) == (0.85, "LIKELY")
    assert [reason.code for reason in found.reasons] == ["MOBILE_SAME", "NAME_SAME"]


@pytest.mark.parametrize(
    ("other", "score", "verdict", "codes"),
    [
        (CHEN, 1.0, "LIKELY", ["MOBILE_SAME", "SERIAL_SAME", "NAME_SAME", "ADDRESS_SAME"]),
        (CustomerCard("陈雅芹", (), (HOME,)), 0.5, "POSSIBLE", ["ADDRESS_SAME", "NAME_SOUNDS_SAME"]),
        (CustomerCard("陈太太", CHEN.phones), 0.65, "POSSIBLE", ["MOBILE_SAME", "SURNAME_SAME"]),
        (CustomerCard("李明", CHEN.phones), 0.35, "UNLIKELY", ["MOBILE_SAME", "NAME_DIFFERENT"]),
        (CustomerCard("陈雅琴"), 0.3, "UNLIKELY", ["NAME_SAME"]),
        (CustomerCard("李明"), 0.0, "UNLIKELY", ["NAME_DIFFERENT"]),
        (CustomerCard(serials=("eh60a2025001234",)), 0.5, "POSSIBLE", ["SERIAL_SAME"]),
        (CustomerCard(), 0.0, "UNLIKELY", []),
    ],
)
def test_a_score_is_explained(other, score, verdict, codes):
    found = compare_customers(CHEN, other)
    assert (found.score, found.verdict) == (score, verdict)
    assert sorted(r.code for r in found.reasons) == sorted(codes)


def test_a_switchboard_is_not_one_customer():
    one = CustomerCard("王伟", (parse_phone("025-83456789-801"),))
    other = CustomerCard("李明", (parse_phone("025-83456789-802"),))
    assert compare_customers(one, other).score == 0
    assert compare_customers(one, CustomerCard("王伟", one.phones)).score == 0.7


names = st.sampled_from(["陈雅琴", "陈太太", "李明", "", "John"])
cards = st.builds(
    CustomerCard,
    name=names,
    phones=st.sampled_from([(), CHEN.phones]),
    addresses=st.sampled_from([(), (HOME,)]),
    serials=st.sampled_from([(), ("A1234",)]),
)


@given(cards, cards)
def test_comparing_is_symmetric(one, other):
    first, second = compare_customers(one, other), compare_customers(other, one)
    assert first.score == second.score
    assert {r.code for r in first.reasons} == {r.code for r in second.reasons} <= set(WEIGHTS)
