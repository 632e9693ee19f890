"""One file from one address onto the disk: whole, within bounds, or not at all. Needs httpx."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from watchword import __version__
from watchword.screening.fetching.addresses import FetchError, followed, host
from watchword.screening.fetching.checksums import Digests, verify_headers
from watchword.screening.fetching.sources import Bounds
from watchword.screening.fetching.unpacked import unpacked
from watchword.screening.fetching.validators import Validator

#: Redirects that are followed; publishers use one or two.
MOST_REDIRECTS = 5
#: Seconds that a server may be silent in between.
SILENCE = 60.0
#: (bytes so far, bytes announced or 0)
Told = Callable[[int, int], None]
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_STATUS = {
    401: "wants a name or token; see whether yours still holds",
    403: "refuses; see whether a token or a licence is needed, or whether your address is blocked",
    404: "has it no longer; look at the publisher's page, and set the new address in [lists]",
    410: "has it no longer; look at the publisher's page, and set the new address in [lists]",
    407: "was not reached, as the proxy wants a name; set it in HTTPS_PROXY",
    429: "was asked too often; wait an hour",
}


@dataclass(frozen=True)
class Fetched:
    """A file that came whole. proven: a checksum that came with it was compared."""

    validator: Validator
    digests: Digests
    proven: bool


def client() -> httpx.Client:
    """What asks servers; proxies and certificates come from the environment. Raises FetchError where they are wrong."""
    headers = {"User-Agent": f"watchword/{__version__}", "Accept": "*/*", "Accept-Encoding": "gzip"}
    try:
        return httpx.Client(headers=headers, follow_redirects=False)
    except (ValueError, ImportError, OSError, httpx.HTTPError):
        raise FetchError("the proxy (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY) or the certificates (SSL_CERT_FILE, "
                         "SSL_CERT_DIR) that the environment names cannot be used; correct them") from None  # fmt: skip


def download(
    asking: httpx.Client, address: str, path: Path, bounds: Bounds, known: Validator | None, told: Told
) -> Fetched | None:
    """Write what an address offers to `path`; None if the server says that nothing changed since `known`.

    Raises FetchError, in words that name neither path nor address, for what did not come whole and within bounds.
    """
    deadline = time.monotonic() + bounds.timeout_seconds
    headers = known.headers() if known else {}
    try:
        for _ in range(MOST_REDIRECTS + 1):
            patience = max(0.1, min(SILENCE, deadline - time.monotonic()))
            with asking.stream("GET", address, headers=headers, timeout=patience) as answer:
                if answer.status_code in _REDIRECTS and "location" in answer.headers:
                    address = followed(address, answer.headers["location"])
                    continue
                if answer.status_code == httpx.codes.NOT_MODIFIED and headers:
                    return None
                return _kept(answer, path, bounds, deadline, told)
    except httpx.TimeoutException:
        raise _late(bounds) from None
    except httpx.RemoteProtocolError:
        raise FetchError("was cut off, or is no HTTP; fetch it again later") from None
    except httpx.TransportError as error:
        raise FetchError(f"cannot be reached ({' '.join(str(error).split())[:200]}); look at the network, the proxy "
                         "and the address") from None  # fmt: skip
    except (httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError):
        raise FetchError("has an address that cannot be asked; correct it in [lists]") from None
    raise FetchError(
        f"redirects more than {MOST_REDIRECTS} times, at last to {host(address)}; set its address in [lists]"
    )


def _late(bounds: Bounds) -> FetchError:
    return FetchError(
        f"took too long (over {bounds.timeout_seconds:g} s, or silent); fetch it later, or raise timeout_seconds in [lists]"
    )


def _kept(answer: httpx.Response, path: Path, bounds: Bounds, deadline: float, told: Told) -> Fetched:
    """Write the body of an answer, counting and summing what was sent and what it unpacks to."""
    if answer.status_code != httpx.codes.OK:
        raise FetchError(
            f"{host(str(answer.url))} {_refusal(answer.status_code)} (HTTP {answer.status_code})"
        )
    length, encoding = answer.headers.get("content-length", ""), answer.headers.get("content-encoding", "")
    announced = int(length) if length.isascii() and length.isdigit() and len(length) < 20 else 0
    if announced > bounds.max_bytes:
        raise _large(bounds)
    sent, published, size = Digests(), Digests(), 0
    with path.open("wb") as file:
        for chunk in unpacked(
            _sent(answer, sent, deadline, bounds, lambda done: told(done, announced)), encoding.lower()
        ):
            size += len(chunk)
            if size > bounds.max_bytes:
                raise _large(bounds)
            published.add(chunk)
            file.write(chunk)
    proven = verify_headers(answer.headers, sent, published)
    if not (proven or length or encoding or "transfer-encoding" in answer.headers):
        raise FetchError(
            "came without its length, so nobody can tell whether it is whole; ask who runs the server"
        )
    return Fetched(Validator.of(answer.headers), published, proven)


def _sent(
    answer: httpx.Response, digests: Digests, deadline: float, bounds: Bounds, told: Callable[[int], None]
) -> Iterator[bytes]:
    """The body as sent, chunk by chunk, until the time is up."""
    for chunk in answer.iter_raw():
        digests.add(chunk)
        told(answer.num_bytes_downloaded)
        yield chunk
        if time.monotonic() > deadline:
            raise _late(bounds)


def _refusal(status: int) -> str:
    later = (
        "cannot give it now; fetch it later"
        if status >= 500
        else "gives no list; correct its address in [lists]"
    )
    return _STATUS.get(status, later)


def _large(bounds: Bounds) -> FetchError:
    return FetchError(
        f"is larger than {bounds.max_bytes:,} bytes; if that is right, raise max_bytes in [lists]"
    )
