"""Who plays: offices, stores, providers, their technicians, and the people at the desks."""

from datetime import date, timedelta

from carecenter.extension.demo.rules.chance import chance
from carecenter.extension.demo.rules.names import MEN, SURNAMES
from carecenter.extension.demo.types import Certificate, ProviderScript, StaffScript

# code, name, kind, parent: what the pack's tree lacks for this play.
UNITS: tuple[tuple[str, str, str, str], ...] = (
    ("store_sz_guanqian", "苏州观前街专卖店", "STORE", "nanjing"),
    ("store_wx_zhongshan", "无锡中山路专卖店", "STORE", "nanjing"),
    ("store_fs_zumiao", "佛山祖庙专卖店", "STORE", "guangzhou"),
)
# Which offices a centre works for: its people get their roles seen from there as well.
SERVED = {"centre_nanjing": ("nanjing", "shanghai"), "centre_guangzhou": ("guangzhou",)}

PROVIDERS: tuple[ProviderScript, ...] = (
    ProviderScript(
        "p_gao",
        "高记水暖服务部",
        "nanjing",
        ("320102", "320106"),
        ("320104", "320105", "320113", "320115"),
        14,
        0.94,
        0.92,
        0.02,
        0.01,
        32.061,
        118.765,
        "高德海",
    ),
    ProviderScript(
        "p_suda",
        "江宁速达安装队",
        "nanjing",
        ("320104", "320105", "320113", "320115"),
        ("320102",),
        12,
        0.62,
        0.58,
        0.12,
        0.09,
        31.955,
        118.835,
        "邵立新",
    ),
    ProviderScript(
        "p_shenlian",
        "申联家电服务",
        "shanghai",
        ("310104", "310107", "310112"),
        ("310110", "310115"),
        16,
        0.92,
        0.88,
        0.03,
        0.01,
        31.190,
        121.440,
        "陆文斌",
    ),
    ProviderScript(
        "p_kuaixiu",
        "浦东快修服务社",
        "shanghai",
        ("310110", "310115"),
        ("310104", "310107", "310112"),
        12,
        0.68,
        0.64,
        0.10,
        0.08,
        31.225,
        121.540,
        "曹振华",
    ),
    ProviderScript(
        "p_pingjiang",
        "姑苏平江电器服务",
        "nanjing",
        ("320505", "320506", "320508"),
        ("3202",),
        10,
        0.89,
        0.86,
        0.04,
        0.02,
        31.315,
        120.625,
        "顾永康",
    ),
    ProviderScript(
        "p_liangxi",
        "梁溪暖通服务",
        "nanjing",
        ("3202",),
        ("320505", "320506", "320508"),
        10,
        0.80,
        0.78,
        0.06,
        0.03,
        31.570,
        120.300,
        "尹德胜",
    ),
    ProviderScript(
        "p_yangcheng",
        "羊城水暖服务",
        "guangzhou",
        ("4401",),
        ("4406",),
        16,
        0.84,
        0.82,
        0.04,
        0.03,
        23.120,
        113.320,
        "黎启明",
    ),
    ProviderScript(
        "p_shuncheng",
        "顺诚电器服务",
        "guangzhou",
        ("4406",),
        ("4401",),
        12,
        0.95,
        0.90,
        0.02,
        0.01,
        23.010,
        113.120,
        "区少华",
    ),
)

STAFF: tuple[StaffScript, ...] = (
    StaffScript("admin", "管理员", "it_dept", "admin", "system_admin", "admin", "系统管理员"),
    StaffScript("manager", "韩世杰", "hq", "manager", "general_manager", "manager", "总经理"),
    StaffScript("lin", "林晓梅", "centre_nanjing_hotline", "agent", "agent", "lin", "客服坐席（南京中心）"),
    StaffScript("mo", "莫文静", "centre_nanjing", "leader", "centre_leader", "mo", "班组长（南京中心）"),
    StaffScript("agent2", "方雨桐", "centre_nanjing_hotline", "agent", "agent"),
    StaffScript("agent3", "贺佳怡", "centre_nanjing_hotline", "agent", "agent"),
    StaffScript("bai", "白雪", "centre_guangzhou_hotline", "agent", "agent", "bai", "客服坐席（广州中心）"),
    StaffScript("leader2", "冼慧敏", "centre_guangzhou", "leader", "centre_leader"),
    StaffScript("agent5", "梁婷", "centre_guangzhou_hotline", "agent", "agent"),
    StaffScript(
        "dispatch_nanjing", "沈国栋", "nanjing_dispatch", "dispatcher", "dispatcher", "shen", "派工员（南京办）"
    ),
    StaffScript("dispatch_shanghai", "陆海燕", "shanghai_dispatch", "dispatcher", "dispatcher"),
    StaffScript(
        "dispatch_guangzhou", "仇明辉", "guangzhou_dispatch", "dispatcher", "dispatcher", "qiu", "派工员（广州办）"
    ),
    StaffScript("finance", "钱丽华", "finance_dept", "finance", "finance_clerk", "qian", "结算会计"),
    StaffScript("care", "温静", "centre_nanjing_care", "care", "care_agent", "wen", "回访关怀员（南京中心）"),
    StaffScript("care_gz", "温少玲", "centre_guangzhou", "care", "care_agent"),
    StaffScript("planner", "安鹏", "service_dept", "planner", "planner", "an", "服务计划专员"),
    StaffScript("keeper", "葛永昌", "service_dept", "parts_keeper", "planner", "ge", "配件库管员"),
)
GUIDES: tuple[StaffScript, ...] = (
    StaffScript("xu", "许佳怡", "store_nj_xinjiekou", "guide", "guide", "xu", "门店导购（新街口店）"),
    StaffScript("guide_nj2", "蒋丹", "store_nj_jiangning", "guide", "guide"),
    StaffScript("guide_sh1", "姚慧敏", "store_sh_xuhui", "guide", "guide"),
    StaffScript("guide_sh2", "俞倩", "store_sh_pudong", "guide", "guide"),
    StaffScript("guide_sz", "陆雅琴", "store_sz_guanqian", "guide", "guide"),
    StaffScript("guide_wx", "钱颖", "store_wx_zhongshan", "guide", "guide"),
    StaffScript("guide_gz", "麦欣怡", "store_gz_tianhe", "guide", "guide"),
    StaffScript("guide_fs", "区诗涵", "store_fs_zumiao", "guide", "guide"),
)
TECHNICIANS_EACH = 5


def staff_of_provider(script: ProviderScript, seed: int) -> list[StaffScript]:
    """Return a provider's manager and its technicians; Tie stands first at Gao's."""
    login = ("gao", "服务商（高记）") if script.code == "p_gao" else ("", "")
    people = [
        StaffScript(f"{script.code}_m", script.manager, script.code, "provider_manager", "provider_manager", *login)
    ]
    dice = chance(seed, "technicians", script.code)
    for number in range(1, TECHNICIANS_EACH + 1):
        key = f"{script.code}_t{number}"
        if script.code == "p_gao" and number == 1:
            people.append(StaffScript("tie", "铁军", script.code, "technician", "technician", "tie", "安装技师"))
        else:
            name = SURNAMES[dice.randrange(len(SURNAMES))] + dice.choice(MEN)
            people.append(StaffScript(key, name, script.code, "technician", "technician"))
    return people


def certificates(key: str, kinds: list[str], seed: int, until: date) -> list[Certificate]:
    """Return a technician's certificates: a few have run out, a few will soon, Tie's are good."""
    dice, found = chance(seed, "certificates", key), []
    for kind in kinds:
        luck = dice.random()
        days = 30 + dice.randint(300, 900)
        if key != "tie" and luck < 0.06:
            days = -dice.randint(3, 60)
        elif key != "tie" and luck < 0.16:
            days = dice.randint(2, 28)
        last = until + timedelta(days=days)
        found.append(Certificate(kind, last - timedelta(days=1460), last))
    return found
