"""All sources, and what to tell of a file that none of them knows."""

from watchword.sources.contract import LogSource, TableSource
from watchword.sources.okta import OKTA
from watchword.sources.roster import ROSTER
from watchword.sources.shape import Head, Shape

LOG_SOURCES: tuple[LogSource, ...] = (OKTA,)
TABLE_SOURCES: tuple[TableSource, ...] = (ROSTER,)


def advice(head: Head) -> str:
    """Why a file was not recognised, and what would make it readable."""
    if head.shape is Shape.UNKNOWN:
        return "not JSON, CSV or Parquet; export it as one of these"
    if head.shape is Shape.CSV:
        shown = ", ".join(column[:30] for column in head.columns[:6])
        return (
            f"no source knows a CSV with the columns {shown}{' …' if len(head.columns) > 6 else ''}; "
            "name them in [columns.roster], [columns.shipments] … of watchword.toml"
        )
    keys = sorted({str(key)[:30] for record in head.records[:5] for key in record})[:6]
    return f"{head.shape} with the keys {', '.join(keys)} is of no known vendor; `watchword sources` lists what can be read"
