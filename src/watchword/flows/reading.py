"""How the settings want files to be read."""

from watchword.flows.converted import Reading
from watchword.flows.home import key
from watchword.settings import Settings
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context


def reading(settings: Settings) -> Reading:
    """How files are read: bounds, the installation's key, the employer's column names."""
    limits = settings.limits
    bounds = Bounds(
        line=limits.max_line_bytes,
        unpacked=limits.max_file_bytes,
        expansion=limits.max_expansion,
        members=limits.max_zip_members,
        files=limits.max_files,
        nesting=limits.max_nesting,
    )
    return Reading(bounds, Context(key(), domains=settings.company.domains), settings.columns)
