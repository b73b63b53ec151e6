"""The door of job_papers: nothing yet; its pages and its import are its doors."""

__all__: list[str] = []
