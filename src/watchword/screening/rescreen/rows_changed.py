"""Which rows of a file are new or changed since the last run, by what they say and by the asker's own number."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from watchword.screening.rescreen.row import content, question
from watchword.screening.rescreen.shard import Shard

NEW, CHANGED = "row is new", "row changed"


class RowsBefore:
    """The rows of the run before, as hashes: of what each says, to that of its number where it has one."""

    def __init__(self, shards: Iterable[Shard]) -> None:
        self._rows = {content(line): _reference(line) for shard in shards for line in shard.lines()}
        self._references = set(self._rows.values()) - {b""}

    def news(self, shards: Iterable[tuple[int, Shard]]) -> Iterator[tuple[int, str]]:
        """Rows that are new or changed: number in the file, and which. Shards come with the number of their first row."""
        for first, shard in shards:
            for number, line in enumerate(shard.lines(), start=first):
                if content(line) not in self._rows:
                    yield number, CHANGED if _reference(line) in self._references else NEW

    def gone(self, shards: Iterable[Shard]) -> int:
        """How many rows of before are not in these shards, neither as they were nor under their number."""
        contents, references = set(), set()
        for shard in shards:
            for line in shard.lines():
                contents.add(content(line))
                references.add(_reference(line))
        return sum(
            said not in contents and (not number or number not in references)
            for said, number in self._rows.items()
        )


def _reference(line: bytes) -> bytes:
    """The asker's own number as a hash; empty where there is none."""
    number = question(line).reference.strip()
    return blake2b(number.encode(), digest_size=16).digest() if number else b""
