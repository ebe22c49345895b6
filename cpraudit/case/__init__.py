"""The facts of one case, entered once: models, loading, what is still missing, cross-checks."""
