"""A stream's unfolded bytes, never more than asked for."""

import zlib

import pikepdf

from watchword.documents.limits import DocumentError
from watchword.documents.pdf.reasons import reason

# For the filters whose output the parser does not bound, at their worst.
_UNMEASURED = 400_000_000


def unfolded(stream: pikepdf.Object, most: int) -> bytes:
    """The bytes of a stream after its filters; raises DocumentError beyond `most` bytes.

    Flate alone, which nearly all are, unfolds under the bound; other filters are left to the parser, whose
    limits hold for the process, where the raw bytes are few enough for any of them.
    """
    try:
        filters = named_filters(stream)
        if filters == ["/FlateDecode"] and "/DecodeParms" not in stream:
            return inflated(stream.read_raw_bytes(), most)
        raw = len(stream.get_raw_stream_buffer())
        # LZW and run lengths unfold at most some thousandfold; ASCII filters shrink.
        if raw > most or (filters and raw * _worst(filters) > _UNMEASURED):
            raise DocumentError(f"holds a stream of more than {most:,} bytes; look at it by hand")
        data = bytes(stream.read_bytes())
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, NotImplementedError) as error:
        raise DocumentError(f"holds a stream that cannot be read ({reason(error, 120)})") from None
    if len(data) > most:
        raise DocumentError(f"holds a stream of more than {most:,} bytes; look at it by hand")
    return data


def named_filters(stream: pikepdf.Object) -> list[str]:
    """The names of a stream's filters in their order, each with its slash."""
    named = stream.get("/Filter")
    if named is None:
        return []
    return [str(one) for one in named] if isinstance(named, pikepdf.Array) else [str(named)]


def _worst(filters: list[str]) -> int:
    """By what a chain of filters may multiply its input at worst, where each is at its worst."""
    factor = 1
    for name in filters:
        factor *= {"/LZWDecode": 2048, "/RunLengthDecode": 64}.get(name, 1)
    return factor


def inflated(raw: bytes, most: int) -> bytes:
    """Flate's bytes unfolded, as far as they are whole; raises DocumentError beyond `most` bytes."""
    unfolding = zlib.decompressobj()
    try:
        data = unfolding.decompress(raw, most + 1)
    except zlib.error:
        data = _salvaged(raw, most + 1)
    if len(data) > most:
        raise DocumentError(f"holds a stream of more than {most:,} bytes; look at it by hand")
    return data


def _salvaged(raw: bytes, most: int) -> bytes:
    """What unfolds before the damage, in small steps."""
    unfolding = zlib.decompressobj()
    pieces: list[bytes] = []
    size = 0
    try:
        for at in range(0, len(raw), 64):
            pieces.append(unfolding.decompress(raw[at : at + 64], most - size))
            size += len(pieces[-1])
            if size >= most:
                break
    except zlib.error:
        pass
    return b"".join(pieces)
