"""Addresses of stock."""

from django.urls import path

from carecenter.work.stock.web import counts, lists, parts, proposals, sheet_lists, transfers, wishes

urlpatterns = [
    path("stock/", lists.Balances.as_view(), name="stock"),
    path("stock/export/", lists.export, name="stock_export"),
    path("stock/stores/", lists.Stores.as_view(), name="stock_stores"),
    path("stock/movements/", lists.Movements.as_view(), name="stock_movements"),
    path("stock/goods/new/", proposals.GoodsIn.as_view(), name="stock_goods_in"),
    path("stock/proposals/", proposals.proposed, name="stock_proposals"),
    path("stock/stores/<int:store_id>/replenishment/", proposals.bring, name="stock_bring"),
    path("stock/parts/<int:part_id>/", parts.part, name="stock_part"),
    path("stock/parts/<int:part_id>/level/", parts.Level.as_view(), name="stock_level"),
    path("stock/parts/<int:part_id>/spoilage/", parts.Spoil.as_view(), name="stock_spoil"),
    path("stock/parts/<int:part_id>/write-off/", parts.WriteOff.as_view(), name="stock_write_off"),
    path("stock/requests/", wishes.Requests.as_view(), name="stock_requests"),
    path("stock/requests/<int:request_id>/issue/", wishes.Issue.as_view(), name="stock_issue"),
    path("stock/requests/<int:request_id>/release/", wishes.release, name="stock_let_go"),
    path("stock/old-parts/", wishes.OldParts.as_view(), name="stock_old_parts"),
    path("stock/old-parts/<int:old_part_id>/receipt/", wishes.take_back, name="stock_old_part_in"),
    path("stock/old-parts/<int:old_part_id>/waiver/", wishes.Waive.as_view(), name="stock_old_part_waive"),
    path("stock/transfers/", sheet_lists.Transfers.as_view(), name="stock_transfers"),
    path("stock/transfers/new/", transfers.NewTransfer.as_view(), name="stock_transfer_new"),
    path("stock/transfers/<int:transfer_id>/", transfers.transfer, name="stock_transfer"),
    path("stock/transfers/<int:transfer_id>/dispatch/", transfers.move, {"deed": "send"}, name="stock_transfer_send"),
    path(
        "stock/transfers/<int:transfer_id>/receipt/",
        transfers.move,
        {"deed": "receive"},
        name="stock_transfer_receive",
    ),
    path(
        "stock/transfers/<int:transfer_id>/cancellation/",
        transfers.move,
        {"deed": "cancel"},
        name="stock_transfer_cancel",
    ),
    path("stock/counts/", sheet_lists.Counts.as_view(), name="stock_counts"),
    path("stock/counts/new/", counts.NewCount.as_view(), name="stock_count_new"),
    path("stock/counts/<int:count_id>/", counts.count, name="stock_count"),
    path("stock/counts/<int:count_id>/result/", counts.decide, {"deed": "submit"}, name="stock_count_submit"),
    path("stock/counts/<int:count_id>/approval/", counts.decide, {"deed": "approve"}, name="stock_count_approve"),
    path("stock/counts/<int:count_id>/rejection/", counts.decide, {"deed": "reject"}, name="stock_count_reject"),
    path("stock/jobs/<int:job_id>/panel/", parts.job_parts, name="stock_job_panel"),
    path("stock/providers/<int:provider_id>/panel/", parts.portal_panel, name="stock_portal_panel"),
]
