"""Addresses of cases."""

from django.urls import path

from carecenter.work.cases.web import lists, tasks

urlpatterns = [
    path("tasks/", lists.Tasks.as_view(), name="tasks"),
    path("tasks/<int:task_id>/", tasks.task_page, name="task"),
    path("tasks/<int:task_id>/owner/", tasks.take, name="task_take"),
    path("tasks/<int:task_id>/outcome/", tasks.finish, name="task_finish"),
    path("tasks/of-customer/<int:customer_id>/", tasks.customer_panel, name="customer_tasks"),
]
