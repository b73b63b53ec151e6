"""Provider's portal: the jobs to accept, assign and book, the own people, ranking and statements."""
