"""Addresses of surveys."""

from django.urls import path

from carecenter.assurance.surveys.web import pages, panels, public_page

urlpatterns = [
    path("s/<str:token>/", public_page.SurveyPublic.as_view(), name="survey_public"),
    path("surveys/", pages.AnswersPage.as_view(), name="survey_answers"),
    path(
        "surveys/counted/<str:whose>/<str:key>/<str:first>/<str:last>/<str:type_code>/",
        pages.CountedAnswersPage.as_view(),
        name="survey_counted",
    ),
    path("surveys/<int:answer_id>/", pages.answer_page, name="survey_answer"),
    path("surveys/<int:answer_id>/judgement/", pages.judgement, name="survey_judgement"),
    path("surveys/of-job/<int:job_id>/", panels.job_panel, name="survey_of_job"),
    path("surveys/of-customer/<int:customer_id>/", panels.customer_panel, name="surveys_of_customer"),
    path("surveys/of-call/<int:call_id>/", panels.call_panel, name="rating_of_call"),
    path("surveys/invitations/<int:invitation_id>/link/", panels.fresh_link, name="survey_link"),
]
