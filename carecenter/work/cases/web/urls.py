"""Addresses of cases."""

from django.urls import path

from carecenter.work.cases.web import case_lists, case_pages, changing, creating, deeds, inner, lists, tasks, views

urlpatterns = [
    path("tasks/", lists.Tasks.as_view(), name="tasks"),
    path("tasks/<int:task_id>/", tasks.task_page, name="task"),
    path("tasks/<int:task_id>/owner/", tasks.take, name="task_take"),
    path("tasks/<int:task_id>/outcome/", tasks.finish, name="task_finish"),
    path("tasks/<int:task_id>/answer/", inner.answer, name="task_answer"),
    path("tasks/<int:task_id>/dispute/", inner.dispute, name="task_dispute"),
    path("tasks/<int:task_id>/verdict/", inner.Judge.as_view(), name="task_judge"),
    path("tasks/of-customer/<int:customer_id>/", tasks.customer_panel, name="customer_tasks"),
    path("cases/", case_lists.Cases.as_view(), name="cases"),
    path("cases/new/", creating.new_case, name="case_new"),
    path("cases/owner/", case_pages.take_many, name="cases_take"),
    path("cases/snooze/", case_pages.snooze_many, name="cases_snooze"),
    path("cases/wake/", case_pages.wake_many, name="cases_wake"),
    path("cases/views/", views.save, name="case_views"),
    path("cases/of-customer/<int:customer_id>/", case_pages.customer_cases, name="customer_cases"),
    path("cases/<int:case_id>/", case_pages.case, name="case"),
    path("cases/<int:case_id>/facts/", case_pages.facts_panel, name="case_facts"),
    path("cases/<int:case_id>/tasks/", case_pages.tasks_panel, name="case_tasks"),
    path("cases/<int:case_id>/ties/", case_pages.ties_panel, name="case_ties"),
    path("cases/<int:case_id>/messages/", case_pages.say, name="case_say"),
    path("cases/<int:case_id>/owner/", case_pages.take, name="case_take"),
    path("cases/<int:case_id>/watchers/", case_pages.watch, name="case_watch"),
    path("cases/<int:case_id>/here/", views.here, name="case_here"),
    path("cases/<int:case_id>/merge/undo/", views.unmerge, name="case_unmerge"),
    path("cases/<int:case_id>/evidence/", views.evidence, name="case_evidence"),
    path("cases/<int:case_id>/moves/<str:name>/", case_pages.move, name="case_move"),
    *(
        path(f"cases/<int:case_id>/{word}/", page.as_view(), name=f"case_{name}")
        for word, name, page in (
            ("resolution", "resolve", deeds.Resolve),
            ("verification", "verify", deeds.Verify),
            ("assessment", "assess", deeds.Assess),
            ("pause", "wait", deeds.Wait),
            ("reopening", "reopen", deeds.Reopen),
            ("escalation", "escalate", deeds.Escalate),
            ("withdrawal", "withdraw", deeds.Withdraw),
            ("off-process", "off_process", deeds.OffProcess),
            ("promise", "promise", deeds.Promise),
            ("assignment", "assign", deeds.Assign),
            ("change", "change", changing.Change),
            ("proposal", "propose", deeds.Propose),
            ("help", "ask", deeds.Ask),
            ("eight-d", "eight_d", deeds.EightDPage),
            ("tie", "tie", deeds.Tie),
        )
    ),
]
