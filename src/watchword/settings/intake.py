"""How files are read: the employer's column names, what is known of IP addresses, and bounds on input."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo

from watchword.settings.table import Line, Table


def _beside_settings(path: Path, info: ValidationInfo) -> Path:
    """Relative paths mean beside the settings file, whatever folder the program was started in."""
    folder = (info.context or {}).get("folder")
    return path if folder is None else folder / path.expanduser()


Beside = Annotated[Path, AfterValidator(_beside_settings)]


class IpList(Table):
    """`[[ip_data.lists]]`: a text file of addresses or ranges of one kind, one a line."""

    path: Beside = Field(description="the file; relative to the settings file")
    kind: Literal["vpn", "hosting", "proxy", "residential_proxy", "relay"] = Field(
        description="what the addresses are"
    )
    brand: Line | None = Field(
        default=None, description="the service's name, where the file is one service's"
    )


class IpData(Table):
    """`[ip_data]`: knowledge of IP addresses that the employer supplies."""

    databases: tuple[Beside, ...] = Field(
        default=(), description="MaxMind-format .mmdb files; relative to the settings file"
    )
    lists: tuple[IpList, ...] = Field(default=(), description="text lists of addresses")


class Limits(Table):
    """`[limits]`: bounds on what is read, as exports come from outside."""

    max_line_bytes: int = Field(
        default=16 * 2**20,
        ge=1024,
        le=2**30,
        description="bytes. A longer line is rejected; vendors' events are < 1 MB",
    )
    max_file_bytes: int = Field(
        default=64 * 2**30,
        ge=2**20,
        description="bytes, unpacked. A year of sign-ins of 10,000 people is < 20 GB",
    )
    max_expansion: int = Field(
        default=200, ge=2, le=100_000, description="ratio unpacked to packed. JSON logs pack 10 to 50 times"
    )
    max_zip_members: int = Field(
        default=10_000, ge=1, le=1_000_000, description="files in one .zip. A day an hour for a year is 8,760"
    )
    max_nesting: int = Field(
        default=64,
        ge=4,
        le=200,
        description="levels of JSON. A row that is deeper is rejected; vendors' events have fewer than 15",
    )
    max_files: int = Field(
        default=100_000, ge=1, description="files in one export folder, nested folders included"
    )


#: `[columns.roster]` and the like: a people-side file's own column name, to the name that Watchword knows.
Columns = dict[Line, dict[Line, Line]]
