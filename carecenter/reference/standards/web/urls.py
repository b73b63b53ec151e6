"""Addresses of standards."""

from django.urls import path

from carecenter.reference.standards.web import (
    comparing,
    decisions,
    deeds,
    editor,
    frames,
    lists,
    pages,
    parts,
    posts,
    steps,
)

VERSION = "standards/versions/<int:version_id>"
urlpatterns = [
    path("standards/", lists.Standards.as_view(), name="standards"),
    path("standard-drafts/new/", frames.new, name="standard_new"),
    path("standard-posts/", posts.posts, name="standard_posts"),
    path("standards/<slug:code>/", pages.standard, name="standard"),
    path("standards/<slug:code>/comparison/", comparing.compare, name="standard_compare"),
    path(f"{VERSION}/draft/", editor.draft, name="standard_draft"),
    path(f"{VERSION}/frame/", frames.frame, name="standard_frame"),
    path(f"{VERSION}/edits/", parts.edit, name="standard_edit"),
    path(f"{VERSION}/ways/", parts.way, name="standard_way"),
    path(f"{VERSION}/parts/<slug:kind>/", parts.part, name="standard_part"),
    path(f"{VERSION}/steps/", steps.add, name="standard_step_new"),
    path(f"{VERSION}/steps/<slug:node>/", steps.change, name="standard_step"),
    path(f"{VERSION}/impact/", comparing.impact, name="standard_impact"),
    path(f"{VERSION}/decision/", decisions.decide, name="standard_decide"),
    path(f"{VERSION}/publication/", decisions.publish, name="standard_publish"),
    path(f"{VERSION}/rollback/", decisions.rollback, name="standard_rollback"),
    path(f"{VERSION}/releases/new/", deeds.release, name="standard_release"),
    path(f"{VERSION}/releases/<int:task_id>/", deeds.confirm, name="standard_confirm"),
    path(f"{VERSION}/<slug:name>/", deeds.deed, name="standard_deed"),
]
