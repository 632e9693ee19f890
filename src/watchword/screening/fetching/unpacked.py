"""Bodies that a server packed for the way: unpacked step by step, so that no bomb fits into memory."""

import zlib
from collections.abc import Iterable, Iterator

from watchword.screening.fetching.addresses import FetchError

#: Most bytes that one step may unpack to; who reads the steps counts them.
STEP = 2**20
#: What zlib calls data with gzip's head and tail.
_GZIP = 31


def unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body as published; `encoding` is what Content-Encoding says.

    Raises FetchError for an encoding that was not asked for, for broken data, and for data that end too soon.
    """
    if encoding in ("", "identity"):
        yield from chunks
    elif encoding in ("gzip", "x-gzip"):
        try:
            yield from _gunzipped(chunks)
        except zlib.error:
            raise FetchError("is packed, and broken; fetch it again later") from None
    else:
        raise FetchError(f"is packed as {encoding[:20]!r}, which was not asked for; ask who runs the server")


def _gunzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    member = zlib.decompressobj(_GZIP)
    for chunk in chunks:
        rest = chunk
        while rest:
            if member.eof:  # a gzip file may have several members, one after the other
                member = zlib.decompressobj(_GZIP)
            yield member.decompress(rest, STEP)
            rest = member.unconsumed_tail or member.unused_data
    while not member.eof:
        held = member.decompress(b"", STEP)
        if not held:
            raise FetchError("is packed, and was cut off; fetch it again later")
        yield held
