"""Addresses of processes."""

from django.urls import path

from carecenter.work.processes.web import lists, migrations, tasks, versions

urlpatterns = [
    path("process-tasks/", lists.ProcessTasks.as_view(), name="process_tasks"),
    path("process-tasks/<int:task_id>/", tasks.task, name="process_task"),
    path("process-tasks/<int:task_id>/owner/", tasks.take, name="process_task_take"),
    path("process-tasks/<int:task_id>/outcome/", tasks.finish, name="process_task_finish"),
    path("processes/of-version/<int:version_id>/", versions.panel, name="version_processes"),
    path("processes/of-version/<int:version_id>/impact/", versions.impact, name="version_impact"),
    path("processes/of-version/<int:version_id>/dry-run/", versions.dry_run, name="version_dry_run"),
    path("processes/of-version/<int:version_id>/migration/", migrations.migration, name="version_migration"),
    path("processes/runs/<int:run_id>/", versions.progress, name="version_run"),
]
