"""Addresses of the frame and of the kit page."""

from django.urls import path

from carecenter.design.web import kit_page, views

urlpatterns = [
    path("frame/counts/", views.frame_counts, name="frame-counts"),
    path("frame/brand.css", views.brand_css, name="frame-brand"),
    path("frame/language/", views.choose_language, name="frame-language"),
    path("kit/", kit_page.overview, name="kit"),
    path("kit/list/", kit_page.ExampleList.as_view(), name="kit-list"),
    path("kit/list/empty/", kit_page.EmptyList.as_view(), name="kit-list-empty"),
    path("kit/detail/<int:number>/", kit_page.detail, name="kit-detail"),
    path("kit/form/", kit_page.form, name="kit-form"),
    path("kit/panel/<str:kind>/", kit_page.panel, name="kit-panel"),
    path("kit/progress/<int:step>/", kit_page.progress, name="kit-progress"),
    path("kit/chart.json", kit_page.chart_json, name="kit-chart"),
    path("kit/toast/", kit_page.toast_example, name="kit-toast"),
    path("kit/phone/", kit_page.phone, name="kit-phone"),
    path("kit/public/", kit_page.public, name="kit-public"),
    path("kit/plain/", kit_page.plain, name="kit-plain"),
    path("kit/document/", kit_page.document, name="kit-document"),
]
