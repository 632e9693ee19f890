"""Which files were read before, in this run or an earlier one: their content decides, never their name."""

from watchword.lake import Ingest, Lake


class ReadBefore:
    """What the lake and this run have read, by key (source, version, content) and by size in bytes.

    Only a file of a size that was seen can have been read before, so that a file of a new size need not be
    hashed to its end before it is parsed.
    """

    def __init__(self, lake: Lake) -> None:
        self._lake = lake
        self._sizes = lake.sizes()
        self._names: dict[str, str] = {}

    def perhaps(self, size: int) -> bool:
        """Whether a file of this size may have been read before."""
        return size in self._sizes

    def find(self, key: str) -> Ingest | None:
        """The account of content that was read before: all duplicate in this run, else as it was."""
        before = self._lake.ingested(key)
        if key not in self._names:
            return before
        rows = before.rows if before else 0
        source = key.split("/", 1)[0]
        return Ingest(key, source, rows=rows, duplicate=rows, note=f"the same content as {self._names[key]}")

    def add(self, key: str, size: int, name: str) -> None:
        """Remember a file of this run."""
        self._names.setdefault(key, name)
        self._sizes.add(size)
