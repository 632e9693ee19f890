"""Where records rest on disk: one commit a file, read a window, erase a person.

Each record table is a Delta Lake table, so that Spark and warehouses read it as it is. A file's ingest is
prepared beside the tables, written down, and only then committed table by table; whatever moment a program
dies at, the next run finishes what was written down and starts the rest anew.
"""

from watchword.lake.ledger import Ingest, Reject
from watchword.lake.store import Lake, LakeError, private

__all__ = ["Ingest", "Lake", "LakeError", "Reject", "private"]
