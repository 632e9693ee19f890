"""What the employer already knows and chooses: typed, documented, read from `watchword.toml`."""

from watchword.settings.check import check
from watchword.settings.load import SettingsError, load
from watchword.settings.settings import Settings

__all__ = ["Settings", "SettingsError", "check", "load"]
