"""Tags, forms, panels and the rail."""

from datetime import UTC, datetime, timedelta

import pytest
from django.template import engines
from django.test import RequestFactory

from carecenter.design.details import Clock, Moment, State, by_day, tone_of
from carecenter.design.forms import KitForm, MoneyField, PhoneField, WindowField
from carecenter.design.frame import Frame
from carecenter.design.icons import icon
from carecenter.design.navigation import NavItem, register_count, register_nav, sections_for
from carecenter.design.panels import panels_for, register_panel
from carecenter.design.parts import sparkline
from carecenter.design.web.views import frame_counts

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


def drawn(text, **context):
    return engines["django"].from_string(text).render(context, RequestFactory().get("/"))


class Visit(KitForm):
    phone = PhoneField(label="电话", help_text="先填电话")
    amount = MoneyField(label="预收", required=False)
    window = WindowField(label="上门时间")


def test_a_pill_says_its_state_in_word_icon_and_colour():
    html = drawn("{% pill state %}", state=State("待派", "attention"))
    assert 'class="pill pill-attention"' in html
    assert "<svg" in html
    assert "待派" in html


def test_what_people_typed_is_escaped_in_a_pill():
    assert "&lt;b&gt;" in drawn("{% pill words %}", words="<b>")


def test_an_icon_name_cannot_leave_the_folder():
    assert "M4 4h16v16h-16z" in icon("../../etc/passwd")


def test_a_tile_tells_welcome_from_unwelcome_change():
    assert "change-good" in drawn('{% tile "量" 3 change=-0.1 good="down" %}')
    assert "change-danger" in drawn('{% tile "量" 3 change=-0.1 %}')
    assert "持平" in drawn('{% tile "量" 3 change=zero %}', zero=0.0)


def test_a_missing_value_is_a_gap_in_the_small_line():
    assert 'd="M3.0 25.0M93.0 3.0"' in sparkline([1, None, 2])
    assert 'd="M3.0 25.0L48.0 14.0L93.0 3.0"' in sparkline([1, 2, 3])
    assert sparkline([None, 2]) == ""


def test_a_chart_cannot_end_its_script():
    html = drawn("{% chart spec 'x' %}", spec={"kind": "bar", "x": ["</script><b>"]})
    assert "</script><b>" not in html
    assert "\\u003C/script\\u003E" in html


def test_no_part_uses_an_inline_style_or_handler():
    html = drawn(
        "{% stages s %}{% bar 40 %}{% bars b %}{% skeleton 2 %}{% error 'x' %}{% empty 'x' %}{% progress '/p/' 1 2 %}",
        s=[],
        b=[("甲", 2.0), ("乙", 0.0)],
    )
    assert " style=" not in html
    assert " onclick=" not in html


@pytest.mark.parametrize(
    ("minutes", "tone"),
    [(0, "neutral"), (44, "neutral"), (45, "attention"), (59, "attention"), (60, "danger"), (99, "danger")],
)
def test_a_clock_turns_at_three_quarters_and_at_its_due_instant(minutes, tone):
    clock = Clock("到期", NOON + timedelta(hours=1), NOON)
    assert tone_of(clock, NOON + timedelta(minutes=minutes)) == tone


def test_a_promise_kept_in_time_stays_good_afterwards():
    clock = Clock("到期", NOON + timedelta(hours=1), NOON, NOON + timedelta(minutes=30))
    assert tone_of(clock, NOON + timedelta(days=3)) == "good"


def test_the_story_is_grouped_by_the_local_day_newest_first():
    late = datetime(2026, 11, 21, 15, 59, tzinfo=UTC)
    days = by_day([Moment(late, "甲"), Moment(late + timedelta(minutes=1), "乙"), Moment(NOON, "丙")])
    assert [(d.day.day, [m.title for m in d.moments]) for d in days] == [(22, ["丙", "乙"]), (21, ["甲"])]


def test_errors_stand_beside_the_field_and_are_counted():
    form = Visit({"phone": "1381234", "window_0": "2026-11-22", "window_1": "16:00", "window_2": "14:00"})
    html = str(form)
    assert "有 2 处要改" in html
    assert "电话号码不完整" in html
    assert "结束时间要晚于开始时间" in html
    assert 'aria-describedby="id_phone_helptext id_phone_error"' in html or 'aria-invalid="true"' in html


def test_spaces_and_thousands_are_taken_out_of_what_was_typed():
    data = {
        "phone": "138 1234 5678",
        "amount": "¥1,280.5",
        "window_0": "2026-11-22",
        "window_1": "14:00",
        "window_2": "16:00",
    }
    form = Visit(data)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["phone"] == "13812345678"
    assert str(form.cleaned_data["amount"]) == "1280.5"
    start, end = form.cleaned_data["window"]
    assert (start.isoformat(), end - start) == ("2026-11-22T14:00:00+08:00", timedelta(hours=2))


@pytest.mark.usefixtures("bare_frame")
def test_the_rail_shows_only_what_the_person_may_open(person):
    register_nav(
        NavItem("b", "乙", "users", "kit-list", "b.view", "people"),
        NavItem("a", "甲", "home", "kit", "", "work"),
        NavItem("gone", "无", "x", "no-such-page", "", "work"),
    )
    assert [(s.key, [i.key for i in s.items]) for s in sections_for(person)] == [("work", ["a"])]
    person.permissions = {"b.view"}
    assert [s.key for s in sections_for(person)] == ["work", "people"]
    assert sections_for(None) == []


@pytest.mark.usefixtures("bare_frame")
def test_the_deepest_fitting_item_of_the_rail_is_marked(person):
    register_nav(NavItem("kit", "样板", "palette", "kit"), NavItem("list", "列表", "list", "kit-list"))
    request = RequestFactory().get("/kit/list/")
    request.actor = person
    assert Frame(request).active == "list"


@pytest.mark.usefixtures("bare_frame")
def test_counts_are_read_only_by_their_own_request(person):
    asked = []
    register_count("bell", lambda actor: asked.append(actor) or 120, "kit-list")
    request = RequestFactory().get("/kit/")
    request.actor = person
    assert [c.key for c in Frame(request).counts] == ["bell"]
    assert asked == []
    html = frame_counts(request).content.decode()
    assert asked == [person]
    assert "99+" in html


@pytest.mark.usefixtures("bare_frame")
def test_a_slot_shows_the_panels_that_the_person_may_see(person):
    register_panel(slot="thing.page", key="b", title="乙", url_name="kit-detail", order=2, topic="thing:{id}")
    register_panel(slot="thing.page", key="a", title="甲", url_name="kit-detail", permission="a.view", order=1)
    register_panel(slot="other.page", key="c", title="丙", url_name="kit-detail")
    assert [p.key for p in panels_for(person, "thing.page")] == ["b"]
    person.permissions = {"a.view"}
    assert [p.key for p in panels_for(person, "thing.page")] == ["a", "b"]
    assert panels_for(person, "thing.page")[1].topic_of(7) == "thing:7"
