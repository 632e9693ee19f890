"""Untrusted JSON, read within bounds."""

from pathlib import Path
from typing import Any

import orjson

from watchword.intel.exchange.feeds.bounds import Bounds
from watchword.intel.report import IntelligenceError

#: Containers inside containers, beyond which nothing in STIX or MISP goes.
DEPTH = 100


def content_of(path: Path, bounds: Bounds) -> bytes:
    """A file's bytes. Raises IntelligenceError for what cannot be read, is too long or empty."""
    try:
        size = path.stat().st_size
        if size > bounds.file:
            raise IntelligenceError(
                f"{path}: has {size:,} bytes; at most {bounds.file:,} are read, so split it"
            )
        with path.open("rb") as file:
            content = file.read(bounds.file + 1)
    except OSError as error:
        raise IntelligenceError(f"{path}: cannot be read: {error.strerror or error}") from error
    if not content.strip():
        raise IntelligenceError(f"{path}: is empty; fetch it again")
    return content


def json_of(content: bytes, where: str) -> Any:
    """The document. Raises IntelligenceError, in one line, for what is no JSON or is nested too deeply."""
    if content.lstrip()[:1] == b"<":
        raise IntelligenceError(f"{where}: is a web page or XML, not JSON: fetch the feed itself again")
    try:
        return orjson.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except (orjson.JSONDecodeError, RecursionError) as error:
        said = str(error)[:200]
        raise IntelligenceError(
            f"{where}: is no sound JSON ({said}): fetch it again, it may be cut short"
        ) from error


def too_deep(value: Any, most: int = DEPTH) -> bool:
    """Whether containers lie in one another more than `most` deep; walked without recursion."""
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(most):
        if not level:
            return False
        level = [
            inner
            for each in level
            for inner in (each.values() if isinstance(each, dict) else each)
            if isinstance(inner, dict | list)
        ]
    return bool(level)


def text_of(value: Any, bounds: Bounds) -> str:
    """A text with its white space folded, cut at what is kept; empty for anything that is none."""
    return " ".join(value[: bounds.text].split()) if isinstance(value, str) else ""


def texts_of(value: Any, bounds: Bounds, most: int = 200) -> tuple[str, ...]:
    """The texts of an array, each once, at most `most` of them."""
    if not isinstance(value, list):
        return ()
    return tuple(dict.fromkeys(text for each in value[:most] if (text := text_of(each, bounds))))
