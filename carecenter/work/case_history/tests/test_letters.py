"""Letters come in as of then, once, and their figures are those of an independent computation."""

import statistics
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import reverse
from python_calamine import CalamineWorkbook

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import NotPermitted
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.organisation import public as organisation
from carecenter.work.case_handling.testing import PASSWORD, SYSTEM, House, house_standing
from carecenter.work.case_history import public as letters
from carecenter.work.case_history.actions.importers import register_letters
from carecenter.work.case_history.errors import RepliedBeforeAsked
from carecenter.work.case_history.models import Letter, LetterCategory
from carecenter.work.case_history.testing import a_letter
from carecenter.work.cases import public as cases
from carecenter.work.service_levels.public import clocks_of

SHARED = next(
    (p / "shared/data" for p in Path(__file__).resolve().parents if (p / "shared/data").is_dir()), Path("/nowhere")
)
FOLDER = SHARED / "requests" / "citizen-messages-sample"


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """The house, with a manager of the Nanjing centre."""
    with django_db_blocker.unblock(), house_standing() as found:
        centre = organisation.unit_by_code(code="centre_nanjing")
        organisation.give_role(actor=SYSTEM, person_id=found.people["mo"], role_code="manager", unit_id=centre.id)
        yield found


@pytest.fixture
def house(built, db) -> House:
    return built


def test_a_letter_is_a_case_asked_then_and_answered_then(house):
    replied = datetime(2019, 5, 10, 6, 56, 53, tzinfo=UTC)
    row = a_letter(reply="现将调查核实情况答复如下：您好", replied_at=replied, category="城乡建设", likes=9)
    letters.take_letter(actor=house.actor("mo"), row=row)
    (letter,) = Letter.objects.all()
    case = cases.cases_by_id(ids=[letter.case_id])[letter.case_id]
    assert (case.received_at, case.closed_at, case.outcome) == (row["at"], replied, "EXPLAINED")
    assert (letter.category.path, letter.likes, letter.number) == ("城乡建设", 9, "24")
    message = apps.get_model("cases", "CaseMessage").objects.get(case_id=letter.case_id)
    assert (message.text, message.at) == (row["reply"], replied)
    clocks = {clock.metric: clock for clock in clocks_of(subjects=[("case", case.id)])["case", case.id]}
    assert clocks["RESOLVE"].stopped_at == replied


def test_the_same_letter_in_another_file_gets_what_it_lacked_and_the_same_again_changes_nothing(house):
    mo = house.actor("mo")
    first = letters.take_letter(actor=mo, row=a_letter("24.0", category="城乡建设"))
    case_id = Letter.objects.get().case_id
    assert cases.cases_by_id(ids=[case_id])[case_id].closed_at is None
    replied = datetime(2019, 5, 10, tzinfo=UTC)
    for _ in range(2):
        assert letters.take_letter(actor=mo, row=a_letter("24", reply="已修好", replied_at=replied)) == first
    assert Letter.objects.get().replied_at == replied
    assert apps.get_model("cases", "CaseMessage").objects.count() == 1


def test_a_reply_older_than_its_letter_and_a_stranger_are_refused_and_nothing_stays(house):
    early = a_letter(reply="x", replied_at=datetime(2019, 4, 1, tzinfo=UTC))
    with pytest.raises(RepliedBeforeAsked):
        letters.take_letter(actor=house.actor("mo"), row=early)
    with pytest.raises(NotPermitted):
        letters.take_letter(actor=house.actor("lin"), row=a_letter())
    assert not Letter.objects.exists()
    assert not apps.get_model("cases", "Case").objects.exists()


def test_figures_are_linear_between_ranks_and_only_of_ones_reach(house):
    mo, asked = house.actor("mo"), datetime(2020, 1, 31, 20, tzinfo=UTC)  # February in Shanghai
    for number, days in enumerate((1, 2, 10, None)):
        more = {"reply": "好", "replied_at": asked + timedelta(days=days)} if days else {}
        letters.take_letter(actor=mo, row=a_letter(str(number), at=asked, category="交通运输", **more))
    whole, months = letters.reply_figures(actor=mo, by="month")
    assert (whole.letters, whole.answered, whole.median_days, whole.within_days) == (4, 3, 2.0, 3)
    assert whole.p90_days == pytest.approx(8.4)
    assert list(months) == ["2020-02"]
    assert letters.reply_figures(actor=house.actor("bai"))[0].letters == 0


def real(name: str) -> list[dict[str, object]]:
    """Return the lines of a real file by its own column names."""
    file = FOLDER / name
    if not file.exists():
        warnings.warn(f"{file.name} is absent: no real letters are imported", stacklevel=1)
        pytest.skip(f"{file.name} is absent")
    head, *lines = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    return [dict(zip(head, line, strict=True)) for line in lines]


def told(value: object) -> datetime:
    """Read an instant of the file without the code under test."""
    text = str(value).replace("/", "-")
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=clock.SHANGHAI)


@pytest.mark.shared_data
def test_the_reports_on_real_letters_equal_an_independent_computation(house):
    mo, answered = house.actor("mo"), real("4.xlsx")
    for line in answered:
        row = a_letter(
            str(line["留言编号"]), user=line["留言用户"], title=line["留言主题"], at=told(line["留言时间"]),
            text=str(line["留言详情"]).strip(), reply=str(line["答复意见"]).strip(), replied_at=told(line["答复时间"]),
        )  # fmt: skip
        letters.take_letter(actor=mo, row=row)
    days = sorted((told(r["答复时间"]) - told(r["留言时间"])).total_seconds() / 86_400 for r in answered)
    whole, months = letters.reply_figures(actor=mo, by="month")
    assert (whole.letters, whole.answered) == (120, 120)
    assert whole.median_days == pytest.approx(statistics.median(days), abs=1e-6)
    assert whole.p90_days == pytest.approx(statistics.quantiles(days, n=10, method="inclusive")[8], abs=1e-6)
    assert whole.within_days == sum(day <= 15 for day in days)
    by_month: dict[str, int] = {}
    for line in answered:
        month = told(line["留言时间"]).strftime("%Y-%m")
        by_month[month] = by_month.get(month, 0) + 1
    assert {month: figures.letters for month, figures in months.items()} == by_month


def test_the_report_shows_the_figures_and_refuses_strangers(house, client):
    mo, asked = house.actor("mo"), datetime(2020, 1, 1, tzinfo=UTC)
    letters.take_category(actor=mo, path="城乡建设/安全生产/事故处理")
    letters.take_letter(
        actor=mo, row=a_letter(at=asked, category="城乡建设", reply="好", replied_at=asked + timedelta(days=3))
    )
    assert LetterCategory.objects.count() == 3
    url = reverse("letters")
    assert client.get(url).status_code == 302
    client.login(username="lin", password=PASSWORD)
    assert client.get(url).status_code == 403
    client.login(username="mo", password=PASSWORD)
    with at_most_queries(14):
        page = client.get(url).content.decode()
    assert "城乡建设" in page
    assert "100.0%" in page
    assert client.get(url, {"until": "yesterday"}).status_code == 422


def test_the_imports_are_offered():
    from carecenter.foundation.tables.importers import importer_of

    register_letters()
    assert importer_of("letters").row_key(a_letter("24.0", category="x")) == "24:True:False:None"
