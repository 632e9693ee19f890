"""Saved answers of a host's API: JSON, also several answers one after another in a file, as paging tools print them."""

import json
from collections.abc import Iterator
from typing import Any

import orjson

from watchword.documents.limits import DocumentError, Limits

#: Answers one after another in one file; beyond, the file is refused.
MOST_TOGETHER = 100_000
_BLANK = " \t\r\n"

#: An answer, and the name of what it came under.
Answer = tuple[str, Any]


def answers_in(name: str, data: bytes, limits: Limits) -> list[Answer]:
    """The answers in one file. DocumentError, in one line that begins with `name`, where it is no JSON or too large.

    Lists one after another are one list, as are rows. An object of several answers is taken apart.
    """
    if len(data) > limits.bytes:
        raise DocumentError(f"{name}: is larger than {limits.bytes} bytes; export it in smaller files")
    stem = name.rpartition("/")[2].removesuffix(".json")[:200]
    try:
        whole = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        together = _together(name, data, str(error))
        rows = [row for each in together for row in (each if isinstance(each, list) else [each])]
        return [(stem, rows), *((stem, each) for each in together if is_user(each))]
    return list(_apart(whole, stem))


def _together(name: str, data: bytes, why: str) -> list[Any]:
    """Documents one after another, with blanks between at most; where there is one alone, it is no JSON because of `why`."""
    read, place, found = json.JSONDecoder().raw_decode, 0, list[Any]()
    try:
        text = data.decode("utf-8-sig")
        while place < len(text):
            if text[place] in _BLANK:
                place += 1
                continue
            each, place = read(text, place)
            found.append(each)
            if len(found) > MOST_TOGETHER:
                raise DocumentError(f"{name}: holds more than {MOST_TOGETHER} answers; export it in parts")
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{name}: is no JSON ({why[:80]}); save the API's answer as it comes") from error
    return found


def _apart(value: Any, name: str) -> Iterator[Answer]:
    """Single answers with the name of what they came under; an object of answers is taken apart, two levels deep."""
    if isinstance(value, dict) and not is_user(value):
        for key, inner in value.items():
            if isinstance(inner, dict) and not is_user(inner):
                yield from ((str(deeper), answer) for deeper, answer in inner.items())
            else:
                yield str(key), inner
    yield name, value


def is_user(value: Any) -> bool:
    """Whether an answer speaks of a user, an organisation or a program at the host."""
    return isinstance(value, dict) and isinstance(value.get("login", value.get("username")), str)
