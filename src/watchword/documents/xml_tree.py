"""XML that nobody trusts, as a tree: no document type, no entities, bounded depth and number of elements."""

from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError

_DEPTH = 200
# A text of 200 pages has some ten thousand; each takes up to a kilobyte with its attributes.
_ELEMENTS = 500_000


def xml_tree(data: bytes, what: str, deadline: Deadline | None = None) -> Element:
    """The root element of some XML; raises DocumentError that names `what` ("the part word/document.xml") for anything else.

    Document types are refused outright, since entities that expand or fetch need one.
    """
    root: Element | None = None
    depth = count = 0
    try:
        for event, element in iterparse(BytesIO(data), events=("start", "end"), forbid_dtd=True):
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            count += event == "start"
            if depth > _DEPTH or count > _ELEMENTS:
                raise DocumentError(
                    f"has {what} nested or divided beyond what any program writes; do not open it"
                )
            if deadline is not None and count % 1_024 == 0:
                deadline.check()
    except DefusedXmlException:
        raise DocumentError(
            f"has {what} that declares XML entities, as no sound document does; do not open it"
        ) from None
    except (ParseError, ValueError, LookupError, UnicodeError) as error:
        raise DocumentError(
            f"has {what} that is no sound XML ({str(error)[:100]}); ask for the file again"
        ) from None
    if root is None:
        raise DocumentError(f"has {what} that is empty; ask for the file again")
    return root
