"""Opening a PDF that nobody trusts: measured first, bounded in the parser, and no error leaves as a traceback."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
from pikepdf import settings

from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.pdf.measure import measure
from watchword.documents.pdf.reasons import reason

# The parser's own limits hold for the whole process and for xref and object streams, which unfold while a
# file opens. No stream of which text is read is larger, and none of objects.
_STREAM_BYTES = 4_000_000
settings.set_qpdf_limits(
    doc_max_warnings=1_000,
    parser_max_nesting=100,
    parser_max_container_size=1_000_000,
    max_stream_filters=4,
    flate_max_memory=_STREAM_BYTES,
    png_max_memory=_STREAM_BYTES,
    tiff_max_memory=_STREAM_BYTES,
    run_length_max_memory=_STREAM_BYTES,
    dct_max_memory=_STREAM_BYTES,
)

# What the parser mends in a damaged file is told as a fact, not on the console.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())


@contextmanager
def opened(data: bytes, limits: Limits, deadline: Deadline) -> Iterator[pikepdf.Pdf]:
    """The opened file; raises DocumentError for one that is locked, broken beyond repair, or a bomb."""
    measure(data, limits, deadline)
    with _open(data) as pdf:
        yield pdf


def _open(data: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(BytesIO(data), inherit_page_attributes=False)
    except pikepdf.PasswordError:
        raise DocumentError(
            "is locked with a password; ask for a copy that opens without one, by the channel it came by"
        ) from None
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError, RecursionError, OverflowError) as error:
        raise DocumentError(
            f"is no readable PDF ({reason(error, 160)}); ask for it again, or as another format"
        ) from None
