"""One file a job: the rooms in their order, nothing else."""
