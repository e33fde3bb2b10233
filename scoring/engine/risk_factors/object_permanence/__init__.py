"""Why things vanish, double or come back as something else."""
