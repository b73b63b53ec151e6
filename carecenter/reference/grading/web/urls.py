"""Addresses of grading."""

from django.urls import path

from carecenter.reference.grading.web import lists, overrides, pages, restrictions, rule_forms

urlpatterns = [
    path("grades/", lists.Grades.as_view(), name="grades"),
    path("grades/rules/", pages.rules, name="grade_rules"),
    path("grades/rules/new/", rule_forms.new_rules, name="grade_rules_new"),
    path("grades/overrides/", overrides.Overrides.as_view(), name="grade_overrides"),
    path("grades/overrides/<int:override_id>/", overrides.override, name="grade_override"),
    path("grades/of-customer/<int:customer_id>/override/", overrides.propose, name="grade_override_new"),
    path("grades/of-customer/<int:customer_id>/opt-out/", overrides.opt_out, name="grade_opt_out"),
    path("grades/equality/", pages.equality, name="grade_equality"),
    path("grades/of-customer/<int:customer_id>/", pages.customer_panel, name="customer_grade"),
    path("restrictions/", lists.Restrictions.as_view(), name="restrictions"),
    path("restrictions/<int:restriction_id>/", restrictions.restriction, name="restriction"),
    path("restrictions/<int:restriction_id>/steps/", restrictions.step, name="restriction_step"),
    path("restrictions/of-customer/<int:customer_id>/", restrictions.propose, name="restriction_new"),
]
