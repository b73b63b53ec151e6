"""Start and watch the processes of one installation. Plain Python: Django runs only in the children."""
