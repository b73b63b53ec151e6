"""Addresses of grading."""

from django.urls import path

from carecenter.reference.grading.web import lists, pages, restrictions

urlpatterns = [
    path("grades/", lists.Grades.as_view(), name="grades"),
    path("grades/rules/", pages.rules, name="grade_rules"),
    path("grades/equality/", pages.equality, name="grade_equality"),
    path("grades/of-customer/<int:customer_id>/", pages.customer_panel, name="customer_grade"),
    path("restrictions/", lists.Restrictions.as_view(), name="restrictions"),
    path("restrictions/<int:restriction_id>/", restrictions.restriction, name="restriction"),
    path("restrictions/<int:restriction_id>/steps/", restrictions.step, name="restriction_step"),
    path("restrictions/of-customer/<int:customer_id>/", restrictions.propose, name="restriction_new"),
]
