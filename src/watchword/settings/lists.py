"""Where watch lists are fetched from, and what is taken of what comes."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

from watchword.settings.table import Line, Table


def _address(text: str) -> str:
    """An address on the web, with a host; raises ValueError for anything else."""
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or not text.isprintable() or " " in text:
        raise ValueError("is no address; write one such as https://mirror.example.com/lists/un.xml")
    return text


Address = Annotated[Line, AfterValidator(_address)]
ListId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
Variable = Annotated[str, StringConstraints(pattern=r"^[A-Z_][A-Z0-9_]{0,99}$")]
Ending = Annotated[str, StringConstraints(pattern=r"^\.[A-Za-z0-9.]{1,20}$")]
_SHARE = "share of entries, 0..1, that a list may lose at once"
_SECONDS = "seconds for one file, from asking to its last byte"
_BYTES = "bytes of one file, unpacked"


class ListSource(Table):
    """`[[lists.source]]`: a mirror of a publisher's list, a licence accepted, or a list of the employer's own."""

    id: ListId = Field(description="a list's id; one that no publisher has is a list of your own")
    address: Address | None = Field(
        default=None,
        description="the file's address, or of a folder, with / at its end; {token} stands for a token",
    )
    token_variable: Variable | None = Field(
        default=None,
        description="environment variable that holds the token; the token itself is never stored",
    )
    checksum: Ending | None = Field(
        default=None, description="ending that leads from a file's address to its checksum's, such as .sha256"
    )
    licence_accepted: bool = Field(
        default=False, description="whether you accept the publisher's licence, where there is one"
    )
    may_shrink: float | None = Field(default=None, ge=0, le=1, description=f"{_SHARE}; for this list")
    timeout_seconds: float | None = Field(
        default=None, gt=0, le=86_400, description=f"{_SECONDS}; for this list"
    )
    max_bytes: int | None = Field(default=None, ge=1, le=2**36, description=f"{_BYTES}; for this list")


def _once(sources: tuple[ListSource, ...]) -> tuple[ListSource, ...]:
    ids = [source.id for source in sources]
    if twice := next((each for each in ids if ids.count(each) > 1), None):
        raise ValueError(f"{twice} has two rows; keep one")
    return sources


class Lists(Table):
    """`[lists]`: how watch lists are fetched."""

    may_shrink: float = Field(default=0.2, ge=0, le=1, description=_SHARE)
    timeout_seconds: float = Field(default=600, gt=0, le=86_400, description=_SECONDS)
    max_bytes: int = Field(
        default=2**29, ge=1, le=2**36, description=f"{_BYTES}; the longest list has < 200 MB"
    )
    source: Annotated[tuple[ListSource, ...], AfterValidator(_once)] = Field(
        default=(), description="lists with an address of your own"
    )
