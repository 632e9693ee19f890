"""Where the employer's own phases of vetting lie."""

from pydantic import Field

from watchword.settings.intake import Beside
from watchword.settings.table import Table


class Gates(Table):
    """`[gates]`: the employer's own phases and gates in place of the shipped ones."""

    file: Beside | None = Field(
        default=None, description="TOML file of gates; relative to the settings file. None: the shipped gates"
    )
