"""What a server needs to say "nothing changed": ETag and Last-Modified of each address, kept beside the list."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import orjson

from watchword import __version__

NAME = "validators.json"
#: Longer ones are not kept; servers' are below 100 characters.
_MOST = 1_000


@dataclass(frozen=True)
class Validator:
    """What one address said of the file that was kept; empty where it said nothing."""

    etag: str = ""
    last_modified: str = ""

    @staticmethod
    def of(headers: Mapping[str, str]) -> "Validator":
        """What an answer's headers say, as far as it can be sent back."""
        return Validator(_usable(headers.get("etag", "")), _usable(headers.get("last-modified", "")))

    def headers(self) -> dict[str, str]:
        """The headers of a request that asks only for what has changed since."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


def _usable(value: str) -> str:
    return value if value.isascii() and value.isprintable() and len(value) <= _MOST else ""


def known(folder: Path, version_sha256: str) -> dict[str, Validator]:
    """Validators by address, if they are of the version that is current now; none where anything is amiss.

    A list that was imported by hand since, or that another release of this program read, is fetched whole.
    """
    try:
        kept = orjson.loads((folder / NAME).read_bytes())
        if (kept["version"], kept["program"]) != (version_sha256, __version__):
            return {}
        return {
            key: Validator(_usable(str(row["etag"])), _usable(str(row["last_modified"])))
            for key, row in kept["addresses"].items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def remember(folder: Path, version_sha256: str, found: Mapping[str, Validator], draft: Path) -> None:
    """Keep the validators of a version that was kept; `draft` is a path of the same disk to write at first."""
    rows = {key: asdict(validator) for key, validator in found.items()}
    draft.write_bytes(orjson.dumps({"version": version_sha256, "program": __version__, "addresses": rows}))
    draft.replace(folder / NAME)


def key(address: str) -> str:
    """What an address is kept under: its hash, as it may hold a password."""
    return sha256(address.encode()).hexdigest()
