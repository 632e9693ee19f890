"""The people whom a lake knows, to check settings against."""

import tempfile
from pathlib import Path

from watchword.engines.duck import connect, parquet
from watchword.lake import Lake


def people_seen(path: Path) -> set[str]:
    """E-mails and employee numbers of the roster and of sign-ins; empty where there is no lake."""
    if not (path / "schema.json").exists():
        return set()
    lake = Lake(path)
    found: set[str] = set()
    with tempfile.TemporaryDirectory() as spill:
        connection = connect(Path(spill))
        for table, columns in (("people", ("email", "employee_number")), ("sign_ins", ("account",))):
            files = lake.files(table)
            for column in columns if files else ():
                rows = connection.sql(
                    f"SELECT DISTINCT {column} FROM {parquet(files)} WHERE {column} IS NOT NULL"
                ).fetchall()
                found |= {row[0] for row in rows}
        connection.close()
    return found
