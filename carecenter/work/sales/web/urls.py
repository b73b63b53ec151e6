"""Addresses of sales."""

from django.urls import path

from carecenter.work.sales.web import desk, lists, registering, store

urlpatterns = [
    path("sales/", lists.Sales.as_view(), name="sales"),
    path("sales/new/", desk.new_sale, name="sale_new"),
    path("sales/export/", lists.export_sales, name="sales_export"),
    path("sales/known-customer/", registering.known, name="sale_known_customer"),
    path("sales/place/", registering.place, name="sale_place"),
    path("sales/guides/", desk.guides, name="sale_guides"),
    path("sales/<int:sale_id>/", desk.sale_page, name="sale"),
    path("sales/<int:sale_id>/chain/", desk.chain_panel, name="sale_chain"),
    path("sales/<int:sale_id>/cancel/", desk.cancel, name="sale_cancel"),
    path("sales/of-customer/<int:customer_id>/", desk.customer_panel, name="customer_sales"),
    path("stores/", lists.Stores.as_view(), name="stores"),
    path("store/", store.new_sale, name="store_sale_new"),
    path("store/sales/", store.my_sales, name="store_sales"),
    path("store/sales/<int:sale_id>/", store.my_sale, name="store_sale"),
]
