"""Millions of cases with their words, story, promises and events, made inside the database; checked on a sample."""

import random
import time
from typing import Any

from bench.country import build
from bench.stage import figure

TYPES = ("repair", "inquiry", "complaint", "suggestion")
SYMPTOMS = (
    "热水器不出热水", "花洒忽冷忽热", "内胆漏水", "显示故障码", "点火失败", "排烟管异响", "水压太小", "面板黑屏",
    "安装师傅迟到", "师傅态度不好", "多收了配件费", "收费与报价不符", "送货磕碰划伤", "缺少安装配件", "预约没人上门",
    "遥控器失灵", "加热很慢", "插座发烫", "燃气味很重", "防电墙报警", "保修卡丢了", "想咨询清洗保养", "积分没有到账",
    "发票抬头开错", "镁棒多久换一次", "退货没有回音", "换货等了两周", "承诺没有兑现", "电话打不通", "客服答复不一致",
)  # fmt: skip
WISHES = (
    "希望今天有人上门", "请尽快回电", "要求退货退款", "要求免费维修", "希望换一台新的", "要求书面道歉", "请负责人联系",
    "只想知道原因", "要求赔偿损失", "希望周末上门", "请先加微信", "要求开具发票", "老人在家请轻声", "孩子在家急用热水",
    "已经第三次反映", "否则投诉到消协", "请带齐配件再来", "请按约定时间到", "希望给个说法", "其他没有要求",
)  # fmt: skip
CENTRES, TEAMS, PEOPLE = 20, 3, 600
CUSTOMERS = 300_000
OPEN_OF = 50  # one in so many is open
STEPS = 4
EVENTS = 10
DROP_KEYS = """
DO $$ DECLARE k record; BEGIN
  FOR k IN SELECT conname, conrelid::regclass AS t FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY(
      ARRAY['cases_case', 'cases_casetext', 'cases_casestep', 'cases_casemessage', 'service_levels_clock',
            'service_levels_clockmove']::regclass[]) LOOP
    EXECUTE format('ALTER TABLE %%s DROP CONSTRAINT %%I', k.t, k.conname);
  END LOOP;
END $$
"""
CUSTOMER_ROWS = """
INSERT INTO customers_customer (id, name, kind, stage, unit_path, region_code, source, language, do_not_contact,
  quality, household_role, created_at, touched_at)
SELECT i, substr('王李张刘陈杨赵黄周吴', 1 + i % 10, 1) || substr('美珍国平晓梅志强德明', 1 + i % 9, 2), 'PERSON',
  'IN_WARRANTY', ('hq.c' || i % {centres})::ltree, '320104', 'BENCH', '', false, 100, '', now(), now()
FROM generate_series(1, {customers}) i
"""
PHONE_ROWS = """
INSERT INTO customers_customerphone (customer_id, kind, number, extension, label, is_main, added_at)
SELECT i, 'MOBILE', '138' || lpad(i::text, 8, '0'), '', '', true, now() FROM generate_series(1, {customers}) i
"""
# Received evenly over three years; what is open came in the last thirty days.
CASE_ROWS = """
INSERT INTO cases_case (id, type_code, flow, state, state_since, severity, triggers, urgency, impact, priority, level,
  customer_id, unit_path, owner_id, channel, reason_code, external_ref, received_at, opened_at, acked_at, informed_at,
  informed_by, outcome, wrap_up, resolved_at, resolved_by_id, closed_at, root_cause, reopened, off_process, pauses,
  holds)
SELECT i, t.type, CASE WHEN t.type = 'complaint' THEN 'COMPLAINT' ELSE 'SIMPLE' END,
  CASE WHEN NOT t.open THEN 'CLOSED' WHEN i % 3 = 0 THEN 'RECEIVED' ELSE 'ACKED' END, t.at,
  CASE WHEN t.type = 'complaint' THEN 3 END, '[]', 1 + i % 3, 1 + i % 3,
  CASE WHEN i % 5000 = 0 THEN 0 ELSE 1 + i % 4 END, 0, 1 + (i * 7919) % {customers},
  ('hq.c' || i % {centres} || '.t' || i % {teams})::ltree,
  CASE WHEN t.open AND i % 3 = 0 THEN NULL ELSE (SELECT min(id) FROM organisation_person) + i % {people} END,
  (ARRAY['PHONE', 'WEB', 'WECHAT', 'STORE'])[1 + i % 4], 'repair_no_heat', '', t.at, t.at,
  CASE WHEN i % 3 = 0 AND t.open THEN NULL ELSE t.at + interval '20 minutes' END,
  CASE WHEN t.open THEN NULL ELSE t.at + interval '1 day' END, CASE WHEN t.open THEN '' ELSE 'CALL' END,
  CASE WHEN t.open THEN '' ELSE 'SOLVED' END, CASE WHEN t.open THEN '' ELSE 'repair_no_heat' END,
  CASE WHEN t.open THEN NULL ELSE t.at + interval '2 days' END, NULL,
  CASE WHEN t.open THEN NULL ELSE t.at + interval '2 days' END, '', 0, 0, 0, 0
FROM generate_series(%(first)s::int, %(last)s) i, LATERAL (SELECT
  (ARRAY['repair', 'inquiry', 'complaint', 'suggestion'])[1 + (i / 7) % 4] AS type, i % {open_of} = 0 AS open,
  now() - CASE WHEN i % {open_of} = 0 THEN interval '30 days' ELSE interval '1095 days' END
    * (1 - i::float / {cases}) AS at) t
"""
TEXT_ROWS = """
INSERT INTO cases_casetext (case_id, subject, body, values, words)
SELECT i, a.text, b.text || '，' || c.text, '{{}}', a.words || b.words || c.words
FROM generate_series(%(first)s::int, %(last)s) i
JOIN bench_piece a ON a.id = (i::bigint * 48271) %% {symptoms}
JOIN bench_piece b ON b.id = 1000 + (i::bigint * 69621) %% {places}
JOIN bench_piece c ON c.id = 100 + (i::bigint * 16807) %% {wishes}
"""
STEP_ROWS = """
INSERT INTO cases_casestep (case_id, at, kind, person_id, params)
SELECT c.id, c.received_at + n * interval '7 hours', (ARRAY['OPENED', 'ACKNOWLEDGE', 'INFORMED', 'RESOLVE'])[1 + n],
  c.owner_id, '{{"before": "RECEIVED", "after": "ACKED"}}'
FROM cases_case c, generate_series(0, {steps} - 1) n WHERE c.id BETWEEN %(first)s AND %(last)s
"""
MESSAGE_ROWS = """
INSERT INTO cases_casemessage (case_id, kind, channel, at, author_id, text, mentions)
SELECT c.id, 'CALL', 'PHONE', c.received_at + interval '1 day', c.owner_id, '已电话告知处理进展，客户表示认可', '[]'
FROM cases_case c WHERE c.id BETWEEN %(first)s AND %(last)s
"""
CLOCK_ROWS = """
INSERT INTO service_levels_clock (key, subject_kind, subject_id, metric, unit_path, owner_id, customer_id, plan, state,
  started_at, promised_at, due_at, stopped_at, pause_reason, pauses_used, warned_percent)
SELECT 'case:' || c.id || ':' || m.metric, 'case', c.id, m.metric, c.unit_path, c.owner_id, c.customer_id,
  jsonb_build_object('metric', m.metric, 'minutes', m.minutes, 'calendar', 'CN', 'warn_at', '[75, 100]'::jsonb,
    'pausable', null, 'reopens', null, 'max_pauses', 2, 'pause_cap_minutes', 2400, 'pause_calendar', 'CN',
    'first_level', 1),
  CASE WHEN c.closed_at IS NULL THEN 'RUNNING' ELSE 'MET' END, c.received_at, c.received_at + interval '40 days',
  c.received_at + interval '40 days', c.closed_at, '', 0, 0
FROM cases_case c, (VALUES ('RESOLVE', 2400), ('FIRST_CONTACT', 480), ('NEXT_UPDATE', 960)) m(metric, minutes)
WHERE c.id BETWEEN %(first)s AND %(last)s AND (c.closed_at IS NULL OR m.metric = 'RESOLVE')
"""
EVENT_ROWS = """
INSERT INTO foundation_event (at, kind, version, subject_kind, subject_id, customer_id, unit_path, actor_id, request_id,
  depth, facts)
SELECT c.received_at + n * interval '3 hours',
  (ARRAY['case.opened', 'case.stage_changed', 'clock.moved', 'case.written', 'case.informed'])[1 + n %% 5], 1, 'case',
  c.id, c.customer_id, c.unit_path, c.owner_id, '', 0,
  '{{"type_code": "repair", "move": "ACKNOWLEDGE", "state": "ACKED", "state_before": "RECEIVED"}}'
FROM cases_case c, generate_series(0, {events} - 1) n WHERE c.id BETWEEN %(first)s AND %(last)s
"""
ROWS = (CASE_ROWS, TEXT_ROWS, STEP_ROWS, MESSAGE_ROWS, CLOCK_ROWS, EVENT_ROWS)
BLOCK = 250_000


def load_cases(scale: int) -> None:
    """Fill the tables with `scale` cases, four steps and a message each, ten events each, the promises of open ones."""
    from django.db import connection

    began = time.monotonic()
    sizes = {
        "customers": min(CUSTOMERS, scale), "centres": CENTRES, "teams": TEAMS, "people": PEOPLE, "cases": scale,
        "open_of": OPEN_OF, "steps": STEPS, "events": EVENTS,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
        cursor.execute("SET maintenance_work_mem = '512MB'")
        cursor.execute(DROP_KEYS.replace("%%", "%"))
        sizes |= _pieces(cursor)
        for statement in (CUSTOMER_ROWS, PHONE_ROWS):
            cursor.execute(statement.format(**sizes))
        rebuild = _strip(cursor)
        for statement in ROWS:
            for first in range(1, scale + 1, BLOCK):
                part = {"first": first, "last": min(first + BLOCK - 1, scale)}
                text = statement.format(**sizes)
                text = text if "%%" in text else text.replace("%", "%%").replace("%%(", "%(")
                cursor.execute(text, part)
            figure("load.step", time.monotonic() - began, "s", table=statement.split()[2])
        for statement in rebuild:
            cursor.execute(statement)
        for table in ("cases_case", "customers_customer"):
            cursor.execute(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))")
        cursor.execute("ANALYZE")
    figure("load.cases", time.monotonic() - began, "s", scale=scale)
    _check_sample(scale)


def _pieces(cursor: Any) -> dict[str, int]:
    """Store the pieces of text with the words that search keeps of each."""
    from bench.country import ESTATES
    from carecenter.work.cases.queries.words import words_of

    roads = sorted(set(build().roads))[:4000]
    dice = random.Random(11)
    places = [f"{road}{dice.randrange(1, 900)}号{dice.choice(ESTATES)}" for road in roads]
    cursor.execute("CREATE TABLE bench_piece (id int PRIMARY KEY, text text, words tsvector)")
    for first, texts in ((0, SYMPTOMS), (100, WISHES), (1000, places)):
        rows = [(first + n, text, words_of(text)) for n, text in enumerate(texts)]
        cursor.executemany("INSERT INTO bench_piece VALUES (%s, %s, array_to_tsvector(%s::text[]))", rows)
    return {"symptoms": len(SYMPTOMS), "wishes": len(WISHES), "places": len(places)}


def _strip(cursor: Any) -> list[str]:
    """Take the plain indexes of the big tables away and return the statements that bring them back."""
    tables = ["cases_case", "cases_casetext", "cases_casestep", "cases_casemessage", "service_levels_clock"]
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes i WHERE tablename = ANY(%s) AND NOT EXISTS"
        " (SELECT FROM pg_constraint WHERE conname = i.indexname)",
        [tables],
    )
    rebuild = []
    for name, definition in cursor.fetchall():
        cursor.execute(f"DROP INDEX {name}")
        rebuild.append(definition)
    return rebuild


def _check_sample(scale: int) -> None:
    """Compare the words of 200 cases with what the rule makes of their text; stop at the first difference."""
    from django.db import connection

    from carecenter.work.cases.models import CaseText
    from carecenter.work.cases.queries.words import words_of

    for pk in random.Random(3).sample(range(1, scale + 1), min(200, scale)):
        text = CaseText.objects.get(pk=pk)
        with connection.cursor() as cursor:
            cursor.execute("SELECT tsvector_to_array(words) FROM cases_casetext WHERE case_id = %s", [pk])
            held = set(cursor.fetchone()[0])
        made = set(words_of(f"{text.subject} {text.body}"))
        if held != made:
            raise SystemExit(f"case {pk}: the loader wrote {held - made}, the rule makes {made - held}")
    figure("load.rows_equal_the_rule", 1, "share", target="= 1", ok=True)
