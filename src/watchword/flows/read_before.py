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
        self._run: dict[str, tuple[str, int]] = {}

    def perhaps(self, size: int) -> bool:
        """Whether a file of this size may have been read before."""
        return size in self._sizes

    def find(self, key: str) -> Ingest | None:
        """The account of content that was read before: all duplicate in this run, else as it was."""
        if key not in self._run:
            return self._lake.ingested(key)
        name, rows = self._run[key]
        source = key.split("/", 1)[0]
        return Ingest(key, source, rows=rows, duplicate=rows, note=f"the same content as {name}")

    def add(self, key: str, size: int, name: str, rows: int) -> None:
        """Remember a file of this run, and how many rows it has."""
        self._run.setdefault(key, (name, rows))
        self._sizes.add(size)
