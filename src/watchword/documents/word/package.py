"""A ZIP that nobody trusts, as an office document's parts: bounded before and while anything is unpacked."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from xml.etree.ElementTree import Element

from watchword.documents.concealment import excerpt
from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.xml_tree import xml_tree
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "file.members": "Number of files inside a package (DOCX, ODT).",
    "file.escaping-member": "Name of a file inside a package that would land outside its folder if unpacked.",
    "file.repeated-member": "Name that two files inside a package share, so that programs may show either.",
}
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    OSError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    LookupError,
)
_PIECE = 1 << 16


class Package:
    """The parts of an opened package. Nothing is written to disk, so names can harm nobody; they are told."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits, deadline: Deadline) -> None:
        self._archive, self._limits, self.deadline = archive, limits, deadline
        self._left = limits.unpacked
        self.names = tuple(member.filename for member in archive.infolist())

    def part(self, name: str) -> bytes | None:
        """A part's bytes, or None where there is none; raises DocumentError for a broken or monstrous one."""
        try:
            member = self._archive.getinfo(name)
        except KeyError:
            return None
        self._refuse(member)
        pieces = []
        try:
            with self._archive.open(member) as source:
                while piece := source.read(_PIECE):
                    pieces.append(piece)
                    self._left -= len(piece)
                    if self._left < 0:
                        raise DocumentError(
                            f"unfolds to more than {self._limits.unpacked:,} bytes; do not open it"
                        )
        except _BROKEN as error:
            reason = excerpt(str(error), 100)
            raise DocumentError(
                f"has a damaged part {excerpt(name, 80)} ({reason}); ask for it again"
            ) from None
        return b"".join(pieces)

    def tree(self, name: str) -> Element | None:
        """A part as XML, or None where there is none; raises DocumentError for one that is no sound XML."""
        data = self.part(name)
        return None if data is None else xml_tree(data, f"the part {excerpt(name, 80)}", self.deadline)

    def _refuse(self, member: zipfile.ZipInfo) -> None:
        if member.flag_bits & 1:
            raise DocumentError("is locked with a password; ask for a copy that opens without one")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise DocumentError("is packed in a way that no office program uses; ask for it again, as PDF")
        small = member.file_size <= 1_000_000
        if not small and member.file_size > member.compress_size * self._limits.expansion:
            raise DocumentError(
                f"has a part {excerpt(member.filename, 80)} that unfolds more than {self._limits.expansion}-fold; "
                "do not open it, and ask for another copy"
            )


@contextmanager
def unpacked(data: bytes, limits: Limits, deadline: Deadline) -> Iterator[Package]:
    """The package of some bytes; raises DocumentError where they are none, or one with too many members."""
    if data.count(b"PK\x01\x02") > limits.members:
        raise DocumentError(f"holds more than {limits.members:,} files, as no document does; do not open it")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise DocumentError(f"is a damaged package ({excerpt(str(error), 100)}); ask for it again") from None
    with archive:
        yield Package(archive, limits, deadline)


def member_facts(names: tuple[str, ...]) -> list[Fact]:
    """How many files a package holds, which names would escape its folder, and which come twice."""
    facts = [Fact("file.members", number=float(len(names)))]
    seen: set[str] = set()
    for name in names:
        if re.match(r"^(?:[/\\]|[A-Za-z]:)", name) or ".." in re.split(r"[/\\]", name):
            facts.append(Fact("file.escaping-member", excerpt(name)))
        if name in seen:
            facts.append(Fact("file.repeated-member", excerpt(name)))
        seen.add(name)
    return facts[:100]
