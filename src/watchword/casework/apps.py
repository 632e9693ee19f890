"""Casework as Django sees it: an application with models and migrations, and nothing else."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """The application's name and label."""

    name = "watchword.casework"
    label = "casework"
    default_auto_field = "django.db.models.BigAutoField"
