"""Reads the PDF417 barcode on the back of a licence from a picture; it never makes one."""

from collections.abc import Callable, Mapping, Sequence

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from watchword.documents.limits import DocumentError, Limits
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "barcode.none": "no PDF417 barcode could be read; ask for a sharper picture of the card's back, never a sign "
    "against the person",
    "barcode.one": "exactly one PDF417 barcode was read",
    "barcode.several": "several PDF417 barcodes with different texts in one picture; number: how many",
}
"""Names of facts -> their meaning."""

Image = NDArray[np.uint8]
Reader = Callable[[Image], Sequence[str]]

#: A longer side than this gains nothing for a card's barcode and costs time.
MAX_SIDE = 4_000
#: More texts from one picture are not returned.
MAX_PAYLOADS = 4


def licence_payloads(image: Image, reader: Reader | None = None, limits: Limits | None = None) -> list[str]:
    """The different texts of PDF417 barcodes in `image` (height x width, or x 3 in RGB; 8 bits), at most four.

    `reader` stands in for zxing-cpp. Raises DocumentError where the picture is not of that shape or has more
    pixels than `limits` allow. A picture's longer side is brought to 4,000 pixels first.
    """
    allowed = (limits or Limits()).pixels
    if image.dtype != np.uint8 or image.ndim not in (2, 3) or (image.ndim == 3 and image.shape[2] != 3):
        raise DocumentError("picture: not 8-bit grey or RGB; convert it before its barcode is read")
    if image.size == 0:
        return []
    if image.shape[0] * image.shape[1] > allowed:
        raise DocumentError(f"picture: more than {allowed:,} pixels; give a smaller one")
    texts = (reader or _zxing)(_shrunk(image))
    return [text for text in dict.fromkeys(texts) if text][:MAX_PAYLOADS]


def payload_facts(payloads: Sequence[str]) -> tuple[Fact, ...]:
    """Whether none, one or several barcodes were read from one picture."""
    if not payloads:
        return (Fact("barcode.none"),)
    if len(payloads) == 1:
        return (Fact("barcode.one"),)
    return (Fact("barcode.several", number=float(len(payloads))),)


def _shrunk(image: Image) -> Image:
    """In grey, since zxing-cpp takes three colours for blue, green and red, and no larger than is of use."""
    if image.ndim == 3:
        image = np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)
    longest = max(image.shape)
    if longest <= MAX_SIDE:
        return np.ascontiguousarray(image)
    scale = MAX_SIDE / longest
    size = (max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale)))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def _zxing(image: Image) -> Sequence[str]:
    found = zxingcpp.read_barcodes(
        image, formats=zxingcpp.BarcodeFormat.PDF417, text_mode=zxingcpp.TextMode.Plain
    )
    return [barcode.text for barcode in found]
