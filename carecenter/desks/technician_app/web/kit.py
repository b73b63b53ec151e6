"""Everything a telephone needs to work through its visits without signal, as one JSON value."""

from dataclasses import asdict
from datetime import datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.customers.types import Contact
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.errors import ContactIsClosed
from carecenter.work.field_service.public import STATE_TONES, STATE_WORDS, VisitLine, VisitSheet

DAYS_AHEAD = 2
MOST_VISITS = 30
ASKS_ANODE = {"WH-MAINT", "WH-DESCALE"}


def kit_of(actor: Actor) -> dict[str, Any]:
    """Return the actor's open visits until tomorrow night with all that is asked at them; each address is audited."""
    until = datetime.combine(clock.today() + timedelta(days=DAYS_AHEAD), time(), clock.SHANGHAI)
    lines = field_service.visits_of(actor=actor, until=until)
    lines += [line for line in field_service.visits_of(actor=actor) if line.job.window_start is None]
    return {
        "person": actor.person_id,
        "at": clock.now().isoformat(),
        "visits": [_visit(actor, line) for line in lines[:MOST_VISITS]],
        "states": {state.value: [str(word), STATE_TONES[state]] for state, word in STATE_WORDS.items()},
        "faults": [[fault.code, fault.name, fault.line_code] for fault in catalogue.fault_codes(line_code="")],
        "parts": [[part.code, part.name, list(part.line_codes), part.has_serial] for part in catalogue.parts()],
    }


def _visit(actor: Actor, line: VisitLine) -> dict[str, Any]:
    sheet = field_service.visit_sheet(actor=actor, job_id=line.job.id)
    job = sheet.job
    return {
        "id": job.id,
        "number": job.number,
        "type": job.type_code,
        "type_name": sheet.type_name,
        "equipment": job.equipment_id,
        "line": job.line_code,
        "state": job.state.value,
        "start": _iso(job.window_start),
        "end": _iso(job.window_end),
        "arrived": _iso(job.checked_in_at),
        "completed": _iso(job.completed_at),
        "product": sheet.product,
        "serial": sheet.serial,
        "needs_serial": sheet.needs_serial,
        "waits_for": sheet.waits_for,
        "repeat_of": sheet.repeat_of,
        "asks_anode": job.type_code in ASKS_ANODE,
        "asks_fault": job.type_code == "WH-REPAIR",
        "items": [_item(row) for row in sheet.items],
        "photos": [_photo(group) for group in sheet.photos],
        "parts": [asdict(part) for part in field_service.parts_of(job_id=job.id)],
        "contact": _contact(actor, sheet),
    }


def _item(row: Any) -> dict[str, Any]:
    item = row.item
    return {
        "code": item.code,
        "label": item.label,
        "kind": item.kind.value,
        "required": item.required,
        "safety": item.safety,
        "low": None if item.minimum is None else float(item.minimum),
        "high": None if item.maximum is None else float(item.maximum),
        "limits": row.limits,
        "unit": item.unit,
        "choices": list(item.choices),
        "value": row.value,
    }


def _photo(group: Any) -> dict[str, Any]:
    item = group.item
    return {
        "code": item.code,
        "label": item.label,
        "required": item.required,
        "count": item.count,
        "have": [photo.sha256 for photo in group.photos],
    }


def _contact(actor: Actor, sheet: VisitSheet) -> dict[str, Any] | None:
    try:
        found: Contact = field_service.read_contact(actor=actor, job_id=sheet.job.id, purpose="OFFLINE")
    except ContactIsClosed:
        return None
    place = [float(found.latitude), float(found.longitude)] if found.latitude and found.longitude else None
    return {"name": found.name, "phone": found.phone, "address": found.address_text, "place": place}


def _iso(at: datetime | None) -> str:
    return at.isoformat() if at else ""


def words() -> dict[str, str]:
    """Return the words of the screens that the telephone draws by itself."""
    return {
        "today": _("今天"),
        "offline": _("离线"),
        "waiting": _("%n 项待同步"),
        "syncing": _("正在同步 %n 项…"),
        "trouble_count": _("%n 项没有被接受，点这里处理"),
        "signed_out": _("登录已过期，请登录后同步，记录都在手机里"),
        "none": _("今天没有上门"),
        "none_text": _("有信号时会自动取回新派给您的服务单。"),
        "no_window": _("待约时间"),
        "stop": _("第 %n 站"),
        "km": _("离上一站约 %n 公里"),
        "call": _("电话"),
        "way": _("导航"),
        "back": _("返回"),
        "depart": _("出发"),
        "check_in": _("签到"),
        "locating": _("正在定位…"),
        "code_label": _("定位不准？向客户要 6 位到访码"),
        "by_code": _("用到访码签到"),
        "no_place": _("没有定位到，请输入客户的到访码。"),
        "checklist": _("检查清单"),
        "photos": _("现场照片"),
        "serial": _("序列号"),
        "parts": _("配件"),
        "complete": _("完工"),
        "sign": _("请客户签名"),
        "trouble": _("遇到问题"),
        "save_checklist": _("保存清单"),
        "safety_item": _("安全项"),
        "optional": _("选填"),
        "good": _("合格"),
        "bad": _("不合格"),
        "out": _("超出范围，请复查。"),
        "unsafe": _("安全项不合格，不能完工。"),
        "number_please": _("请填数字。"),
        "shoot": _("拍照"),
        "scan": _("扫码"),
        "scan_photo": _("拍照识别"),
        "nothing_read": _("没有认出条码，请靠近铭牌重拍，或手工输入。"),
        "no_camera": _("相机打不开，请拍照识别，或手工输入。"),
        "plate": _("机身铭牌上的序列号"),
        "bind": _("绑定序列号"),
        "reason": _("更正原因"),
        "part_code": _("配件编号或名称"),
        "quantity": _("数量"),
        "new_serial": _("新件序列号"),
        "old_serial": _("旧件序列号"),
        "old_returned": _("旧件带回"),
        "charged": _("向客户收费"),
        "add_part": _("加一件"),
        "save_parts": _("保存配件"),
        "remove": _("去掉"),
        "next": _("下一步"),
        "fault": _("故障代码"),
        "hardness": _("水质硬度"),
        "anode": _("镁棒剩余"),
        "report": _("给客户的说明"),
        "confirm_complete": _("确认完工"),
        "still_missing": _("还缺"),
        "all_there": _("资料齐全"),
        "signer": _("签收人"),
        "sign_here": _("请在框内签名"),
        "again": _("重签"),
        "sign_empty": _("请客户先签名。"),
        "signer_empty": _("请填写签收人姓名。"),
        "sign_deed": _("客户签收"),
        "sign_code": _("客户不在旁边？用客户收到的确认码"),
        "absent": _("客户不在"),
        "absent_text": _("先打 2 次电话，等候 15 分钟，再拍一张门口照片。"),
        "waited": _("已等候 %n 分钟"),
        "calls": _("已打电话次数"),
        "door_photo": _("门口照片"),
        "absent_deed": _("登记空跑"),
        "need_part": _("缺配件"),
        "eta": _("预计到货"),
        "need_part_deed": _("登记待配件"),
        "part_arrived": _("配件到了"),
        "danger": _("有危险，立即停工"),
        "GAS": _("燃气泄漏"),
        "CO": _("一氧化碳"),
        "ELECTRIC": _("漏电"),
        "WATER": _("漏水"),
        "stop_deed": _("安全停工"),
        "book": _("约下次上门"),
        "book_deed": _("约好了"),
        "rebook_reason": _("改约原因"),
        "by_us": _("我方原因"),
        "day": _("日期"),
        "queued": _("已记在手机里，有信号时自动同步"),
        "all_synced": _("都已同步"),
        "queue": _("同步记录"),
        "sync_now": _("现在同步"),
        "WAITING": _("待同步"),
        "WAITS": _("等前一步"),
        "REFUSED": _("没有被接受"),
        "HELD": _("待主管确认"),
        "try_again": _("再试一次"),
        "give_up": _("放弃这一步"),
        "broken": _("系统处理时出错，已记录，请稍后再试。"),
        "held_text": _("签到已超过 24 小时，主管确认后会自动继续。"),
        "not_here": _("这张服务单不在手机里，有信号时再打开。"),
        "online_page": _("打开完整页面"),
        "too_big": _("手机存储空间不够，请删掉一些文件再试。"),
        "answers": _("检查清单"),
        "photo": _("照片"),
        "safety_stop": _("安全停工"),
        "confirm_give_up": _("放弃后这一步不会再同步，不能恢复。"),
    }
