"""A process is changed on screen, weighed, tried on history, published; running ones stay, and are then migrated."""

from datetime import timedelta

from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE, keep

STAGE = """
from dataclasses import replace

from tests.journeys.cast import PASSWORD, SYSTEM
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.standards import public as standards
from carecenter.work.processes import public as processes

user = open_account(actor=SYSTEM, username="qi", password=PASSWORD)
unit = organisation.unit_by_code(code="service_dept")
qi = organisation.enter_person(actor=SYSTEM, name="齐慎之", employee_no="qi", unit_id=unit.id, user_id=user)
hq = organisation.unit_by_code(code="hq")
organisation.give_role(actor=SYSTEM, person_id=qi, role_code="quality_manager", unit_id=hq.id)
# A standard of its own: the cases of other journeys run on the pack's.
inquiry = standards.definition_of(version_id=standards.version_in_force(code="inquiry").id)
mine = replace(inquiry, code="asked", name="咨询（南京）")
version_id = standards.publish_reviewed(actor=SYSTEM, definition=mine)
path = organisation.unit_by_code(code="centre_nanjing").path
lin = organisation.actor_of_person(person_id=organisation.person_by_employee_no(employee_no="lin").id)


def done(subject, node, *checks):
    task = next(t for t in processes.state_of(subject).tasks if t.node == node)
    processes.finish_process_task(actor=lin, task_id=task.id, checks=checks)


for number in range(1, 7):
    subject = ("journey", number)
    processes.start_process(actor=SYSTEM, version_id=version_id, subject=subject, unit_path=path)
    done(subject, "record", "identity", "repeat")
    if number < 5:
        done(subject, "do")
        done(subject, "tell", "answer")
print(version_id)
"""
RUNNING = "SELECT count(*) FROM processes_processinstance WHERE about_kind = 'journey' AND ended_at IS NULL"
DUE = """SELECT min(due_at) FROM processes_processtask t JOIN processes_processinstance p ON p.id = t.process_id
WHERE p.code = 'asked' AND t.state = 'OPEN' AND t.node = 'do'"""


def test_a_process_is_changed_published_and_migrated(house, people):
    before = int(house.run(STAGE).splitlines()[-1])
    writer = people.page("jing")
    draft = change_on_screen(writer)
    weigh(writer, draft)
    approve(people, draft)
    try_on_history(writer, draft, house)
    publish(writer, draft)
    assert house.ask(f"{RUNNING} AND version_id = %s", before) == (2,)
    migrate(writer, draft, house, before)
    roll_back(people, draft, house)
    assert not people.complaints, people.complaints


def change_on_screen(page: Page) -> int:
    """Begin a version, add a step with a mistake, see it at the step, and mend it; return the draft's id."""
    page.goto("/standards/asked/")
    keep(page, "standard-in-force")
    page.get_by_role("button", name="另起一版").click()
    page.wait_for_url("**/draft/")
    draft = int(page.url.rstrip("/").split("/")[-2])
    handle = page.locator("#step-handle")
    handle.locator("> .draft-adds summary").click()
    handle.locator("> .draft-adds").get_by_role("link", name="任务", exact=True).click()
    page.locator("input[name=name]").fill("由班组长复核答复")
    page.locator("input[name=code]").fill("review_answer")
    page.locator("label.choice-chip", has_text="中心班组长").first.click()
    page.locator("input[name=ola_minutes]").fill("120")
    page.get_by_role("button", name="加入").click()
    page.wait_for_url("**/draft/#step-review_answer")
    expect(page.locator("#step-review_answer .field-error")).to_contain_text("负责人 A 应当正好一个")
    keep(page, "standard-draft-problem")
    page.locator("#step-review_answer .draft-name a").click()
    page.locator("select[name=accountable]").select_option("office_manager")
    page.get_by_role("button", name="保存这一步").click()
    page.wait_for_url("**/draft/#step-review_answer")
    expect(page.locator(".draft-steps .field-error")).to_have_count(0)
    keep(page, "standard-draft")
    for size, name in (
        (PHONE, "phone"),
        ({"width": 1280, "height": 720}, "small"),
        ({"width": 1440, "height": 900}, ""),
    ):
        page.set_viewport_size(size)
        if name:
            keep(page, f"standard-draft-{name}")
    return draft


def weigh(page: Page, draft: int) -> None:
    """Look at both versions side by side and at what the change touches."""
    page.goto("/standards/asked/comparison/")
    expect(page.locator(".standard-drawing")).to_have_count(2)
    expect(page.locator(".mark-added").first).to_be_visible()
    keep(page, "standard-comparison")
    page.goto(f"/standards/versions/{draft}/impact/")
    expect(page.get_by_text("营业 2 小时")).to_be_visible()
    expect(page.locator(".side").get_by_text("办理", exact=False).first).to_be_visible()
    keep(page, "standard-impact")


def approve(people, draft: int) -> None:
    """The writer hands it in; the centre's leader and quality management agree, each with her own eyes."""
    page = people.page("jing")
    page.goto("/standards/asked/?version=2")
    page.get_by_role("button", name="送审").click()
    page.wait_for_load_state()
    for who in ("mo", "qi"):
        other = people.page(who)
        other.goto("/standards/asked/?version=2")
        other.get_by_role("link", name="审批", exact=True).click()
        other.locator("label.choice-chip", has_text="同意").click()
        other.get_by_role("button", name="作出决定").click()
        other.wait_for_url("**/standards/asked/?version=2")
    keep(people.page("qi"), "standard-approved")


def try_on_history(page: Page, draft: int, house) -> None:
    """Run the four ended processes through the draft and read where it would have gone another way."""
    page.goto(f"/processes/of-version/{draft}/dry-run/")
    page.get_by_role("button", name="开始试跑").click()
    expect(page.get_by_text("每个流程")).to_be_visible(timeout=60_000)
    expect(page.locator("table tbody tr")).to_have_count(4)
    # The version asks for a step that history does not have.
    assert house.ask("SELECT replayed, diverged FROM standards_dryrun WHERE version_id = %s", draft) == (4, 4)
    keep(page, "standard-dry-run")


def publish(page: Page, draft: int) -> None:
    """Plan the training, publish, and see the version in force."""
    page.goto(f"/standards/versions/{draft}/publication/")
    expect(page.get_by_text("没有安排培训或公告")).to_be_visible()
    keep(page, "standard-publication-missing")
    page.goto(f"/standards/versions/{draft}/releases/new/")
    page.locator("select[name=kind]").select_option("TRAINING")
    page.locator("input[name=title]").fill("班前会讲解复核")
    page.locator("input[name=due_date]").fill("2027-01-04")
    page.get_by_role("button", name="加入").click()
    page.wait_for_url("**/standards/asked/?version=2")
    page.goto(f"/standards/versions/{draft}/publication/")
    page.get_by_role("button", name="发布").click()
    page.wait_for_url("**/standards/asked/?version=2")
    expect(page.locator(".thing-head")).to_contain_text("生效")
    keep(page, "standard-published")


def migrate(page: Page, draft: int, house, before: int) -> None:
    """Preview what becomes of the running processes, and move them; what was used of their time stays used."""
    (due,) = house.ask(DUE)
    page.goto(f"/processes/of-version/{draft}/migration/")
    expect(page.get_by_text("2 个流程还在旧版")).to_be_visible()
    expect(page.get_by_text("所示 2 个中 2 个可以迁移")).to_be_visible()
    keep(page, "standard-migration")
    page.get_by_role("button", name="迁移", exact=True).click()
    page.locator("[data-ask-yes]").click()
    expect(page.get_by_text("上一次迁移")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("共 2 个流程，0 个留在旧版。")).to_be_visible()
    keep(page, "standard-migrated")
    assert house.ask(f"{RUNNING} AND version_id = %s", before) == (0,)
    assert house.ask(f"{RUNNING} AND version_id = %s", draft) == (2,)
    # What was used of a target is kept in whole seconds, so the due time may move by less than one.
    assert abs(house.ask(DUE)[0] - due) < timedelta(seconds=1)


def roll_back(people, draft: int, house) -> None:
    """The writer asks for the version before; quality management agrees."""
    page = people.page("jing")
    page.goto(f"/standards/versions/{draft}/rollback/")
    page.locator("textarea[name=reason]").fill("复核太慢，客户等得久")
    page.get_by_role("button", name="申请恢复").click()
    page.wait_for_url("**/standards/asked/?version=2")
    other = people.page("qi")
    other.goto("/standards/asked/?version=2")
    other.get_by_role("button", name="同意恢复上一版").click()
    other.wait_for_load_state()
    other.goto("/standards/asked/")
    expect(other.locator(".thing-head")).to_contain_text("asked v1")
    keep(other, "standard-rolled-back")
    assert house.ask(f"{RUNNING} AND version_id = %s", draft) == (2,)
