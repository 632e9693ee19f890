"""Addresses that lists are fetched from: what may be followed, and what of them may be shown."""

from urllib.parse import quote, urljoin, urlsplit

from watchword.screening.entry import ListError

TOKEN = "{token}"  # noqa: S105 - where the token goes, not a token


class FetchError(ListError):
    """A list that could not be fetched, or what came is not to be trusted; said in one line with what to do."""


def shown(address: str) -> str:
    """An address without what may be secret in it: user, password, query; printable, of bounded length."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", f":{parts.port}" if parts.port else ""
    except ValueError:
        return "an address that cannot be read"
    text = f"{parts.scheme}://{host}{port}{parts.path}"
    return "".join(each if each.isprintable() else "?" for each in text)[:200]


def host(address: str) -> str:
    """The host of an address, for people and as the name of a folder."""
    name = urlsplit(address).hostname or ""
    return "".join(each if each.isalnum() or each in ".-" else "_" for each in name).strip(".") or "host"


def with_token(address: str, token: str) -> str:
    """The address with its token in place, quoted so that it can be nothing else than a value."""
    return address.replace(TOKEN, quote(token, safe=""))


def followed(before: str, location: str) -> str:
    """Where a redirect leads. Raises FetchError for what is not http(s), and for https that becomes http."""
    try:
        target = urljoin(before, location)
        parts = urlsplit(target)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise FetchError("redirects to what is no address on the web; ask its publisher")
    if urlsplit(before).scheme == "https" and parts.scheme == "http":
        raise FetchError(f"redirects from https to http ({host(target)}), where anybody could change the list; "
                         "set an https address in [lists]")  # fmt: skip
    return target
