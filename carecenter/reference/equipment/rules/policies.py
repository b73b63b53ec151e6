"""Hold the default warranty policies and rights packs.

Source: domain reference §2.5; editable data, not law in code.
"""

from carecenter.reference.equipment.types import WHOLE, ProductKind, Right, RightsPack, WarrantyPolicy

ANODE = frozenset({"ANODE"})

DEFAULT_POLICIES: dict[ProductKind, WarrantyPolicy] = {
    ProductKind.STORAGE_ELECTRIC: WarrantyPolicy(
        "BRAND_ELECTRIC", 1, {WHOLE: 36, "TANK": 96, "ELEMENT": 36}, consumables=ANODE
    ),
    ProductKind.GAS: WarrantyPolicy("BRAND_GAS", 1, {WHOLE: 36, "EXCHANGER": 36, "IGNITER": 12}),
    ProductKind.HEAT_PUMP: WarrantyPolicy(
        "BRAND_HEAT_PUMP", 1, {WHOLE: 36, "TANK": 72, "COMPRESSOR": 72}, consumables=ANODE
    ),
    ProductKind.SOLAR: WarrantyPolicy("BRAND_SOLAR", 1, {WHOLE: 36, "TANK": 72}, consumables=ANODE),
    ProductKind.DOOR: WarrantyPolicy(
        "BRAND_DOOR", 1, {WHOLE: 24, "PAINT": 12, "HARDWARE": 24, "SEAL": 12, "WORKMANSHIP": 24}
    ),
}

# 部分商品修理更换退货责任规定 (国经贸[1995]458) covers listed goods; of ours only the gas water heater.
SANBAO_1995 = RightsPack(
    "SANBAO_1995",
    1,
    kinds=frozenset({ProductKind.GAS}),
    return_days=7,
    exchange_days=15,
    validity_months=12,
    failed_repairs=2,
    repair_delay_days=30,
    parts_wait_days=90,
    repair_guarantee_days=30,
)
# 消费者权益保护法 24: without a state rule or contract, return within seven days of receipt.
CONSUMER_LAW_24 = RightsPack("CONSUMER_LAW_24", 1, return_days=7)
# 浙江省实施《消费者权益保护法》办法 26.
ZHEJIANG_26 = RightsPack(
    "ZHEJIANG_26",
    1,
    provinces=frozenset({"浙江省"}),
    validity_months=12,
    failed_repairs=2,
    total_repair_days=35,
    loaner_after_days=5,
    repaired_part_restarts=True,
    rights_after_failed_repairs=frozenset({Right.REFUND, Right.EXCHANGE}),
)
DEFAULT_PACKS: tuple[RightsPack, ...] = (SANBAO_1995, CONSUMER_LAW_24, ZHEJIANG_26)

# Years from sale: GB 17905-2008 7.3.1 (gas), T/CHEAA 0003-2018 (storage electric).
LIFE_YEARS_GAS = {"NATURAL_GAS": 8, "LPG": 8, "TOWN_GAS": 6}
LIFE_YEARS_STORAGE_ELECTRIC = 8
