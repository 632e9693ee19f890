"""Why a parser gave up, as a person may read it."""

import re

_WHERE = re.compile(r"^.*?<_io\.BytesIO[^>]*>:?\s*")


def reason(error: object, most: int) -> str:
    """The parser's words in one line of at most so many letters, without where the file lay in memory."""
    return _WHERE.sub("", " ".join(str(error).split()))[:most]
