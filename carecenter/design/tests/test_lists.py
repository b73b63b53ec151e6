"""The declared list page, with rows in memory."""

import re
from dataclasses import dataclass

import pytest
from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.test import RequestFactory

from carecenter.design.filters import read_filters
from carecenter.design.lists import (
    Action,
    ChoiceFilter,
    Column,
    DateRangeFilter,
    ListPage,
    TextFilter,
    ToggleFilter,
)
from carecenter.design.paging import count_of, page_of, read_cursor


@dataclass
class Thing:
    id: int
    rank: int
    name: str


THINGS = [Thing(i, i % 3, f"第{i}件") for i in range(1, 8)]


class Things(ListPage):
    title = "事项"
    permission = "thing.view"
    columns = (Column("name", "名称", sortable=True), Column("rank", "级别", "number", sort="rank"))
    filters = (
        TextFilter("q", "查找"),
        ChoiceFilter("rank", "级别", [("0", "低"), ("1", "中"), ("2", "高")]),
        ToggleFilter("odd", "单号"),
        DateRangeFilter("made", "日期"),
    )
    order = ("-rank",)
    page_size = 3
    bulk_actions = (Action("指派", "/assign/"), Action("作废", "/void/", permission="thing.void"))

    def rows(self, actor, filters):
        return [t for t in THINGS if filters["rank"] in (None, str(t.rank)) and filters["q"] in t.name]

    def to_row(self, thing):
        return {"name": thing.name, "rank": thing.rank}

    def row_url(self, thing):
        return f"/things/{thing.id}/"


def ask(person, query="", **headers):
    request = RequestFactory().get(f"/things/?{query}", headers=headers)
    request.actor = person
    return Things.as_view()(request)


def ids(html):
    return [int(part.split('"')[0]) for part in html.split('data-row="')[1:]]


def test_a_stranger_is_sent_to_the_sign_in():
    response = ask(None)
    assert response.status_code == 302
    assert "next=" in response.headers["Location"]


def test_a_person_without_the_permission_is_refused(person):
    with pytest.raises(PermissionDenied):
        ask(person)


def test_more_rows_follow_in_the_same_order_without_repeating(person):
    person.permissions = {"thing.view"}
    seen, query = [], ""
    for _turn in range(3):
        html = ask(person, query, **({"HX-Request": "true"} if query else {})).content.decode()
        seen += ids(html)
        if "after=" not in html:
            break
        query = "after=" + re.findall(r"after=([\w-]+)", html)[-1]
    assert seen == [5, 2, 7, 4, 1, 6, 3]


def test_the_fragment_for_more_holds_rows_only(person):
    person.permissions = {"thing.view"}
    after = page_of(THINGS, order=["-rank"], size=3).after
    html = ask(person, f"after={after}", **{"HX-Request": "true"}).content.decode()
    assert ids(html) == [4, 1, 6]
    assert "<table" not in html
    assert "data-filters" not in html


def test_a_filter_answers_with_the_list_and_its_address(person):
    person.permissions = {"thing.view"}
    response = ask(person, "rank=1&q=&odd=", **{"HX-Request": "true"})
    assert response.headers["HX-Push-Url"] == "/things/?rank=1"
    assert ids(response.content.decode()) == [7, 4, 1]
    assert "<html" not in response.content.decode()


def test_the_choices_of_a_filter_are_asked_for_once_a_page_and_for_each_person_anew(person):
    asked = []

    def choices(actor):
        asked.append(actor)
        return [("0", "低"), ("1", "中")]

    class Counted(Things):
        filters = (ChoiceFilter("rank", "级别", choices), TextFilter("q", "查找"))

    person.permissions = {"thing.view"}
    for turn in (1, 2):
        request = RequestFactory().get("/things/?rank=1")
        request.actor = person
        html = Counted.as_view()(request).content.decode()
        assert ids(html) == [7, 4, 1]
        assert asked == [person] * turn


def test_going_back_brings_the_whole_page(person):
    person.permissions = {"thing.view"}
    response = ask(person, "", **{"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in response.content.decode()


def test_sorting_by_an_unknown_field_is_ignored(person):
    person.permissions = {"thing.view"}
    assert ids(ask(person, "sort=password").content.decode()) == [5, 2, 7]
    assert ids(ask(person, "sort=name").content.decode()) == [1, 2, 3]


def test_a_bulk_deed_is_shown_only_to_who_may(person):
    person.permissions = {"thing.view"}
    assert "/void/" not in ask(person).content.decode()
    person.permissions.add("thing.void")
    assert "/void/" in ask(person).content.decode()


def test_nonsense_in_the_address_counts_as_nothing_chosen(person):
    values = read_filters(Things.filters, QueryDict("rank=9&made_from=yesterday&odd=yes"), person)
    assert values == {"q": "", "rank": None, "odd": False, "made": (None, None)}
    assert not values.any


def test_a_cursor_of_another_order_starts_at_the_beginning():
    after = page_of(THINGS, order=["-rank"], size=3).after
    assert read_cursor(after, ("name", "id")) is None
    assert read_cursor("%%%", ("id",)) is None
    assert [t.id for t in page_of(THINGS, order=["name"], size=2, after=after).things] == [1, 2]


def test_counting_stops_at_ten_thousand():
    assert count_of(range(9_999)) == (9_999, False)
    assert count_of(range(10_001)) == (10_000, True)


def test_an_empty_list_offers_to_clear_the_filter(person):
    person.permissions = {"thing.view"}
    html = ask(person, "q=没有的").content.decode()
    assert "没有符合条件的记录" in html
    assert "清除筛选" in html
