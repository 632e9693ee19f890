"""Indicators of the application: contacts, résumés, code and references that belong to somebody else."""
