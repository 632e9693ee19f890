"""All files of one list, fetched together into a folder. Needs httpx."""

from collections.abc import Callable, Mapping
from pathlib import Path
from secrets import token_hex

import httpx

from watchword.knowledge.publishers import PublishedFile
from watchword.screening.fetching.addresses import FetchError, shown, with_token
from watchword.screening.fetching.checksums import verify_beside
from watchword.screening.fetching.download import Fetched, download
from watchword.screening.fetching.sources import Bounds, Source
from watchword.screening.fetching.validators import Validator, key

#: (what, bytes so far, bytes announced or 0)
Told = Callable[[str, int, int], None]
#: Bytes of a file of checksums; one line a file.
_CHECKSUM_BYTES = 65_536


def fetch(
    asking: httpx.Client, source: Source, folder: Path, known: Mapping[str, Validator], token: str, told: Told
) -> dict[str, Validator] | None:
    """Fetch every file of a list into `folder`; None if none has changed. Raises FetchError, naming the address.

    Where some files have changed and others not, the others are fetched too: they are read together.
    """
    found: dict[str, Validator] = {}
    unchanged = []
    for file in source.files:
        fetched = _one(asking, source, file, folder, known.get(key(file.address)), token, told)
        if fetched is None:
            unchanged.append(file)
        else:
            found[key(file.address)] = fetched.validator
    if not found:
        return None
    for file in unchanged:
        if fetched := _one(asking, source, file, folder, None, token, told):
            found[key(file.address)] = fetched.validator
    return found


def _one(
    asking: httpx.Client,
    source: Source,
    file: PublishedFile,
    folder: Path,
    known: Validator | None,
    token: str,
    told: Told,
) -> Fetched | None:
    """One file, and its checksum where the settings say that there is one."""
    address = with_token(file.address, token)
    try:
        fetched = download(
            asking,
            address,
            folder / file.name,
            source.bounds,
            known,
            lambda done, total: told(file.name, done, total),
        )
        if fetched is not None and source.checksum:
            _verify(asking, source, address, folder, file.name, fetched)
        return fetched
    except FetchError as error:
        raise FetchError(f"{source.list_id}: {shown(file.address)}: {error}") from None


def _verify(
    asking: httpx.Client, source: Source, address: str, folder: Path, name: str, fetched: Fetched
) -> None:
    """Compare a file with the checksum that lies beside it."""
    base, mark, query = address.partition("?")
    bounds = Bounds(source.bounds.timeout_seconds, _CHECKSUM_BYTES, 0.0)
    path = folder.parent / f"checksum-{token_hex(4)}"
    try:
        download(
            asking, f"{base}{source.checksum}{mark}{query}", path, bounds, None, lambda done, total: None
        )
    except FetchError as error:
        raise FetchError(f"its checksum (…{source.checksum}) {error}") from None
    verify_beside(path.read_text("utf-8", "replace"), name, fetched.digests)
