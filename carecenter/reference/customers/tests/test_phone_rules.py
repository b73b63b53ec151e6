"""Numbers as people write them become one canonical form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.reference.customers.rules.phones import parse_phone, parse_phones, region_of
from carecenter.reference.customers.types import FieldProblem, Phone, PhoneKind, PhoneRegion

MOBILE = Phone(PhoneKind.MOBILE, "13812345678")
NANJING = Phone(PhoneKind.LANDLINE, "02583456789", "025")
NANJING_801 = Phone(PhoneKind.LANDLINE, "02583456789", "025", "801")
mobiles = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@pytest.mark.parametrize(
    "text",
    [
        "13812345678",
        " 138 1234 5678 ",
        "138-1234-5678",
        "+86 138-1234-5678",
        "+8613812345678",
        "0086 13812345678",
        "8613812345678",
        "86-13812345678",
        "013812345678",
        "１３８１２３４５６７８",
        "电话：13812345678",
        "手机号码 13812345678",
        "Tel: 13812345678",
        "13812345678.0",
        "1.3812345678E+10",
    ],
)
def test_a_mobile_number_has_one_form(text):
    assert parse_phone(text) == MOBILE


@pytest.mark.parametrize(
    "text",
    [
        "02583456789",
        "025-83456789",
        "(025)83456789",
        "（025）8345 6789",
        "+86 25 83456789",
        "86-25-83456789",
        "2583456789",
    ],
)
def test_a_landline_keeps_its_area_code(text):
    assert parse_phone(text) == NANJING


@pytest.mark.parametrize(
    "text",
    [
        "025-83456789-801",
        "(025)83456789转801",
        "025-83456789 转接801",
        "02583456789分机801",
        "02583456789 分机号：801",
        "02583456789 ext. 801",
        "02583456789 EXT801",
        "02583456789x801",
        "02583456789#801",
    ],
)
def test_an_extension_stands_apart(text):
    assert parse_phone(text) == NANJING_801


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("0512-65123456", Phone(PhoneKind.LANDLINE, "051265123456", "0512")),
        ("010 8345 6789", Phone(PhoneKind.LANDLINE, "01083456789", "010")),
        ("1083456789", Phone(PhoneKind.LANDLINE, "01083456789", "010")),
        ("0771-2345678", Phone(PhoneKind.LANDLINE, "07712345678", "0771")),
        ("400-800-1234", Phone(PhoneKind.SERVICE, "4008001234")),
        ("4008001234转5", Phone(PhoneKind.SERVICE, "4008001234", "", "5")),
        ("800 810 1234", Phone(PhoneKind.SERVICE, "8008101234")),
        ("95588", Phone(PhoneKind.SHORT, "95588")),
        ("10086", Phone(PhoneKind.SHORT, "10086")),
        ("12315", Phone(PhoneKind.SHORT, "12315")),
        ("110", Phone(PhoneKind.SHORT, "110")),
        ("+852 9123 4567", Phone(PhoneKind.FOREIGN, "0085291234567")),
        ("00852-91234567", Phone(PhoneKind.FOREIGN, "0085291234567")),
        ("184 1234 5678-1234", Phone(PhoneKind.MOBILE, "18412345678", "", "1234")),
    ],
)
def test_other_kinds_of_number(text, phone):
    assert parse_phone(text) == phone


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "PHONE_EMPTY"),
        ("   ", "PHONE_EMPTY"),
        ("电话：", "PHONE_EMPTY"),
        ("张三", "PHONE_CHARACTERS"),
        ("138abc45678", "PHONE_CHARACTERS"),
        ("1", "PHONE_TOO_SHORT"),
        ("138123", "PHONE_TOO_SHORT"),
        ("83456789", "PHONE_AREA_CODE_MISSING"),
        ("83456789-801", "PHONE_AREA_CODE_MISSING"),
        ("0251234", "PHONE_AREA_CODE_OR_LENGTH"),
        ("09991234567890", "PHONE_TOO_LONG"),
        ("12345678901", "PHONE_UNKNOWN_PATTERN"),
        ("1.38123E+10", "PHONE_DIGITS_LOST"),
        ("+999 1234567", "PHONE_COUNTRY_UNKNOWN"),
        ("+1 111 111 1111", "PHONE_UNKNOWN_PATTERN"),
        ("=1+1", "PHONE_CHARACTERS"),
    ],
)
def test_a_wrong_number_is_named_with_its_field(text, code):
    found = parse_phone(text, field="mobile")
    assert isinstance(found, FieldProblem)
    assert (found.field, found.code) == ("mobile", code)


def test_a_default_area_completes_a_local_number():
    assert parse_phone("83456789", default_area="025") == NANJING
    assert parse_phone("83456789-801", default_area="025") == NANJING_801


def test_a_cell_with_several_numbers_gives_each_once():
    found = parse_phones("13812345678/025-83456789、13812345678 13912345678；oops")
    assert found[:3] == (MOBILE, NANJING, Phone(PhoneKind.MOBILE, "13912345678"))
    assert found[3].code == "PHONE_CHARACTERS"
    assert parse_phones("  ") == (FieldProblem("phone", "PHONE_EMPTY"),)


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("13812345678", "+8613812345678"),
        ("02583456789", "+862583456789"),
        ("4008001234", "+864008001234"),
        ("95588", ""),
        ("+85291234567", "+85291234567"),
    ],
)
def test_the_international_form(text, e164):
    assert parse_phone(text).e164 == e164


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("13812345678", PhoneRegion("江苏", "连云港", "0518", "移动")),
        ("02583456789", PhoneRegion("江苏", "南京", "025")),
        ("01083456789", PhoneRegion("北京", "北京", "010")),
        ("09912345678", PhoneRegion("新疆", "乌鲁木齐", "0991")),
        ("07712345678", PhoneRegion("广西", "南宁", "0771")),
        ("4008001234", None),
        ("19900001234", None),
    ],
)
def test_a_number_tells_its_region(text, region):
    assert region_of(parse_phone(text)) == region


@given(mobiles, st.sampled_from(["", "+86", "0086", "86", "0", "+86 "]), st.sampled_from(["", " ", "-"]))
def test_every_way_to_write_a_mobile_is_the_same(number, prefix, separator):
    written = prefix + separator.join([number[:3], number[3:7], number[7:]])
    assert parse_phone(written) == Phone(PhoneKind.MOBILE, number)


@given(mobiles)
def test_parsing_is_idempotent(number):
    once = parse_phone(number)
    assert parse_phone(once.number) == once
    assert parse_phone(once.e164) == once


@given(st.text(max_size=40))
def test_any_text_gives_a_number_or_a_problem(text):
    found = parse_phone(text)
    assert isinstance(found, FieldProblem) or found.number.isdigit()
    assert parse_phones(text)
