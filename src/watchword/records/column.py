"""Columns and tables as values, so that one description serves ingest, storage and documentation."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a column holds; the value is its DuckDB type."""

    TEXT = "VARCHAR"
    TIME = "TIMESTAMPTZ"
    REAL = "DOUBLE"
    WHOLE = "BIGINT"
    FLAG = "BOOLEAN"
    TEXTS = "VARCHAR[]"


@dataclass(frozen=True)
class Column:
    """One column: its name, what it holds, what it means (with its unit), and its OCSF path where there is one."""

    name: str
    kind: Kind
    meaning: str
    ocsf: str | None = None


#: Every record has these: how a repeated ingest adds nothing, and how evidence leads back to the raw event.
PROVENANCE = (
    Column("event_id", Kind.TEXT, "the vendor's id, or a hash of the kept values", "metadata.uid"),
    Column("source", Kind.TEXT, "the format that the record came from", "metadata.log_name"),
    Column("ingested_at", Kind.TIME, "when this record entered the lake (UTC)", "metadata.logged_time"),
    Column(
        "ingest_row", Kind.WHOLE, "numbers the rows of one ingest, so that each file can be accounted for"
    ),
)


@dataclass(frozen=True)
class RecordTable:
    """A flat table: its OCSF class where it has one, and its columns after those of provenance.

    `time` names the column that a window is cut by; None where rows have no time of their own.
    """

    name: str
    meaning: str
    own: tuple[Column, ...]
    time: str | None = "time"
    ocsf_class: int | None = None

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All columns in their stored order."""
        return PROVENANCE + self.own

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The columns' names in their stored order."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def kept(self) -> tuple[str, ...]:
        """The columns that make two records the same or different: all but the provenance."""
        return tuple(column.name for column in self.own)


def text(name: str, meaning: str, ocsf: str | None = None) -> Column:
    """Make a text column."""
    return Column(name, Kind.TEXT, meaning, ocsf)


def time(name: str, meaning: str, ocsf: str | None = None) -> Column:
    """Make a UTC time column (microseconds)."""
    return Column(name, Kind.TIME, meaning, ocsf)


def real(name: str, meaning: str, ocsf: str | None = None) -> Column:
    """Make a column of real numbers."""
    return Column(name, Kind.REAL, meaning, ocsf)


def whole(name: str, meaning: str, ocsf: str | None = None) -> Column:
    """Make a column of whole numbers."""
    return Column(name, Kind.WHOLE, meaning, ocsf)


def flag(name: str, meaning: str, ocsf: str | None = None) -> Column:
    """Make a yes/no column; null is "not known"."""
    return Column(name, Kind.FLAG, meaning, ocsf)


def texts(name: str, meaning: str, ocsf: str | None = None) -> Column:
    """Make a column of lists of text."""
    return Column(name, Kind.TEXTS, meaning, ocsf)


#: Who an event names, as the log wrote it; tied to a person later, when the roster is known.
WHO = (
    text("account", "login or e-mail as logged, lower case", "user.email_addr"),
    text("account_uid", "the vendor's id of the account", "user.uid"),
)

#: Where an address lies, by the log's own fields.
ORIGIN = (
    text("ip", "address that the event came from", "src_endpoint.ip"),
    text("city", "city by the log", "src_endpoint.location.city"),
    text("region", "state or province by the log", "src_endpoint.location.region"),
    text("country", "country by the log, as written", "src_endpoint.location.country"),
    real("latitude", "degrees, to 0.1", "src_endpoint.location.lat"),
    real("longitude", "degrees, to 0.1", "src_endpoint.location.long"),
    whole("asn", "autonomous system's number", "src_endpoint.autonomous_system.number"),
    text("as_org", "autonomous system's organisation", "src_endpoint.autonomous_system.name"),
    flag("is_proxy", "the log itself calls the address a proxy", "src_endpoint.is_proxy"),
)

#: Which device an event happened on.
WHERE = (
    text("device_uid", "the vendor's id of the device", "device.uid"),
    text("device_name", "host name, lower case", "device.hostname"),
)
