"""Customers ask, suggest, praise and complain: cases of every type, worked by the centre's people, some left open."""

from datetime import timedelta
from typing import Any

from carecenter.extension.demo.actions.answering import is_fresh
from carecenter.extension.demo.actions.placing import local_now
from carecenter.extension.demo.actions.stage import Stage, doing, on_event
from carecenter.extension.demo.actions.world import agents_of, centre_of
from carecenter.extension.demo.rules.moods import in_daytime
from carecenter.foundation.eventlog.reading import LoggedEvent
from carecenter.work.cases import public as cases
from carecenter.work.remedies import public as remedies

SHARE = 0.04
# type, weight, channel, sentence, values, wrap-up, what the customer is told at the end
TALKS: tuple[tuple[str, int, str, str, dict[str, Any], str, str], ...] = (
    ("inquiry", 30, "PHONE", "怎样设定晚上的水温", {"topic": "use"}, "consult_use", "已教会预约加热"),
    ("inquiry", 14, "WECHAT", "镁棒多久换一次", {"topic": "policy"}, "consult_policy", "每两年更换，到期会提醒"),
    ("suggestion", 8, "WEB", "希望面板有童锁", {"about": "product"}, "care_suggestion", "已转产品部，感谢建议"),
    ("praise", 8, "PHONE", "师傅装完把地也擦干净了", {"praised": "安装师傅"}, "care_praise", "已转告本人和服务商"),
    ("complaint", 16, "PHONE", "约好上午，下午才到", {"ground": "late", "wanted": ["apology"]},
     "complaint_late", "已致歉"),
    ("complaint", 6, "CHAT", "收了 80 元配件费没给收据", {"ground": "charge", "charged": "80", "wanted": ["explain"]},
     "complaint_charge", "已补收据并说明"),
    ("external", 2, "REGULATOR", "12315 转办：安装收费",
     {"source": "12315", "source_number": "3201-26-{n}"},
     "complaint_charge", "已书面答复"),
    ("quality", 4, "STORE", "面板有划痕",
     {"item": "电热水器", "pieces": "1", "defect": "scratch", "remedy": "exchange"},
     "complaint_quality", "已换面板"),
    ("partner", 3, "WEB", "想在县城开店",
     {"company": "美居电器", "city": "高淳", "kind": "store", "phone": "13900000000"},
     "sale_partner", "招商经理已联系"),
    ("order_on_behalf", 4, "PHONE", "老人不会下单，请代下", {"item": "60 升电热水器", "pieces": "1", "agreed": True,
     "why": "不会用手机"}, "sale_order", "已下单并短信告知"),
    ("privacy", 2, "PHONE", "请更正我的电话", {"right": "correct", "what": "新号码", "identity": True},
     "privacy_request",
     "已更正"),
    ("internal", 2, "INTERNAL", "热线组电脑换键盘", {"department": "it"}, "internal_help", "已更换"),
    ("safety", 1, "PHONE", "厨房有燃气味",
     {"hazard": "gas", "valve_closed": True, "people_out": True, "place": "家中厨房"},
     "safety_gas", "燃气公司已到场，接口已紧固"),
)  # fmt: skip


@on_event("sale.registered")
def hear_of_sale(stage: Stage, event: LoggedEvent) -> None:
    """One buyer in five and twenty has something to say within two months."""
    name = stage.name_of("sale", event.subject_id)
    dice = stage.dice("talk", name)
    if not name or event.customer_id is None or dice.random() >= SHARE:
        return
    at = in_daytime(local_now() + timedelta(days=3 + dice.expovariate(1 / 20), hours=dice.randint(0, 9)))
    if at < stage.until:
        stage.plan(at, "talk", name=name, customer_id=event.customer_id, unit_path=event.unit_path)


@doing("talk")
def talk(stage: Stage, name: str, customer_id: int, unit_path: str) -> None:
    """She speaks with an agent, who opens a case."""
    dice = stage.dice("what", name)
    kind, _weight, channel, subject, values, wrap_up, told = dice.choices(TALKS, [one[1] for one in TALKS])[0]
    agent = dice.choice(agents_of(centre_of(unit_path)))
    said = {k: v.format(n=dice.randint(100, 999)) if isinstance(v, str) else v for k, v in values.items()}
    case_id = cases.open_case(
        actor=stage.world.actor(agent),
        type_code=kind,
        channel=channel,
        subject=subject,
        customer_id=customer_id,
        values=said,
        key=f"demo:talk:{name}",
    )
    stage.name("case", case_id, f"T:{name}")
    if is_fresh(stage) and dice.random() < 0.6:
        return  # left for whoever signs in
    at = in_daytime(local_now() + timedelta(minutes=dice.randint(5, 400)))
    stage.plan(at, "handle_case", case_id=case_id, agent=agent, name=name, wrap_up=wrap_up, told=told)


@doing("handle_case")
def handle_case(stage: Stage, case_id: int, agent: str, name: str, wrap_up: str, told: str) -> None:
    """The agent makes the case hers, does what it needs and tells the customer."""
    actor, case = stage.world.actor(agent), cases.cases_by_id(ids=[case_id])[case_id]
    cases.assign_case(actor=actor, case_id=case_id, person_id=actor.person_id)
    cases.move_case(actor=actor, case_id=case_id, move="ACKNOWLEDGE")
    if cases.case_types()[case.type_code].flow == "COMPLAINT":
        severe = case.type_code == "external"
        cases.assess_case(actor=actor, case_id=case_id, triggers=["REGULATOR"] if severe else ["ORDINARY"])
        cases.move_case(actor=actor, case_id=case_id, move="INVESTIGATE")
        remedy = remedies.add_remedy(actor=actor, case_id=case_id, kind="APOLOGY", text="致歉并说明")
        cases.propose_plan(actor=actor, case_id=case_id, told="我们会这样处理，请您放心")
        cases.move_case(actor=actor, case_id=case_id, move="ACCEPT")
        remedies.finish_remedy(actor=actor, remedy_id=remedy, evidence="通话录音")
        if severe:
            cases.write_eight_d(actor=actor, case_id=case_id, content={f"d{n}": "已完成" for n in range(1, 9)})
    later = in_daytime(local_now() + timedelta(minutes=stage.dice("close", name).randint(30, 1500)))
    stage.plan(later, "close_case", case_id=case_id, agent=agent, wrap_up=wrap_up, told=told)


@doing("close_case")
def close_case(stage: Stage, case_id: int, agent: str, wrap_up: str, told: str) -> None:
    """The outcome is told; the other people of the centre verify where the type says so."""
    actor = stage.world.actor(agent)
    cases.resolve_case(actor=actor, case_id=case_id, outcome="SOLVED", wrap_up=wrap_up, informed_by="CALL", told=told)
    case = cases.cases_by_id(ids=[case_id])[case_id]
    if case.state == "VERIFYING":
        at = in_daytime(local_now() + timedelta(hours=20))
        stage.plan(at, "verify_case", case_id=case_id, centre=centre_of(case.unit_path))


@doing("verify_case")
def verify_case(stage: Stage, case_id: int, centre: str) -> None:
    """Customer care asks her whether it is really solved."""
    care = "care" if centre == "centre_nanjing" else "care_gz"
    cases.verify_case(
        actor=stage.world.actor(care),
        case_id=case_id,
        satisfied=True,
        words="解决了，谢谢",
        root_cause="SERVICE",
        preventable=True,
    )
