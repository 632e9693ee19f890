"""Which words with full stops are host names, without asking a network."""

import re
from functools import cache

from watchword.intel.reading.tables import data

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?")
#: Top-level domains that are endings of files too: they count only in an address that is written defanged or as a URL.
_FILE_ENDINGS = frozenset(
    ("zip", "mov", "py", "sh", "rs", "md", "pl", "ps", "ai", "cab", "so", "app", "bat", "com", "java", "cpp", "pub", "bz", "do",
     "id", "la", "mm", "st", "sc", "vi", "ms", "gp", "tf", "ts", "pm", "cc", "by", "as", "cat", "page", "mobi", "swift", "parts",
     "bin", "box", "map", "link", "case", "data")
)  # fmt: skip
_CODE = frozenset(
    ("asp.net", "vb.net", "node.js", "ado.net", "ml.net", "socket.io", "e.g", "i.e", "command.com")
)
#: Endings among the above that are far more often domains than files, when there is more than an ending to it.
_MOSTLY_HOSTS = frozenset(
    ("com", "app", "ai", "cc", "so", "la", "id", "link", "pub", "page", "mobi", "by", "st", "ms", "box")
)


@cache
def top_level() -> frozenset[str]:
    """Every top-level domain of the root zone, .onion and the reserved .example."""
    return frozenset(line for line in data("tlds.txt").split("\n") if line and not line.startswith("#")) | {
        "onion",
        "example",
    }


def is_host(name: str, *, sure: bool = False) -> bool:
    """Whether it is a host name under a top-level domain that exists, and no file's name.

    sure: it stands in a URL, an e-mail address or is written defanged, so that `setup.zip` would be a domain too.
    """
    lower = name.lower().rstrip(".")
    labels = lower.split(".")
    if (
        len(labels) < 2
        or len(lower) > 253
        or lower in _CODE
        or not all(_LABEL.fullmatch(each) for each in labels)
    ):
        return False
    if labels[-1] not in top_level():
        return False
    if sure:
        return True
    if labels[-1] in _FILE_ENDINGS and labels[-1] not in _MOSTLY_HOSTS:
        return len(labels) > 2 and labels[0] == "www"
    return name.rpartition(".")[2].islower() or name.isupper()
