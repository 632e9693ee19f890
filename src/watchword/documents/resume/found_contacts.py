"""E-mail addresses, telephone numbers, web addresses and code handles in a text."""

import re
from dataclasses import dataclass

#: So many of each are kept; a résumé has a handful.
MAX_EACH = 100

_EMAIL = re.compile(r"[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}\b")
_URL = re.compile(
    r"(?i)\b(?:https?://|www\.)[^\s<>\"'()\[\]{}|]{3,300}|\b(?:github|gitlab|bitbucket|linkedin|stackoverflow)\.(?:com|org)/[\w./~%-]{1,200}"
)
_HANDLE = re.compile(r"(?i)\b(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht)/(~?[\w.-]{1,60})")
_NAMED = re.compile(r"(?i)\b(github|gitlab|bitbucket)\s*:\s*@?([\w-]{2,39})(?![\w./:-])")
_PHONE = re.compile(r"(?<![\w/.@-])(?:\+|00)?\(?\d{1,4}\)?(?:[\s.\-/]?\(?\d{2,5}\)?){2,5}(?![\w@-])")
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = (
    rf"(?:{_YEAR}(?:[\s./-]{_MONTH}(?:[\s./-]{_DAY})?)?|(?:{_DAY}[\s./-]){{1,2}}{_YEAR}"
    rf"|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)"
)
_DATES = re.compile(rf"{_DATE}(?:[\s./-]+{_DATE})*")
#: How a counted number ends, as in `10 000 000 users`.
_ROUND = "00000"
_HOSTS = {"github": "github.com", "gitlab": "gitlab.com", "bitbucket": "bitbucket.org"}
_NO_HANDLE = frozenset(
    {"features", "orgs", "topics", "search", "about", "explore", "settings", "marketplace", "login"}
)


@dataclass(frozen=True)
class FoundContacts:
    """What a line has, as written; handles as `host/name` in lower case."""

    emails: tuple[str, ...] = ()
    telephones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.emails or self.telephones or self.urls or self.handles)


def find_contacts(line: str) -> FoundContacts:
    """The contacts of one line. A telephone number has 8 to 15 digits and is no date range."""
    emails = tuple(_EMAIL.findall(line)) if "@" in line else ()
    lower = line.lower()
    web = "/" in line or "www." in lower
    urls = tuple(found[0].rstrip(".,;:") for found in _URL.finditer(line)) if web else ()
    handles = [f"{host}/{name}".lower() for host, name in _HANDLE.findall(line)] if web else []
    if (":" in line and "git" in lower) or "bitbucket" in lower:
        handles += [f"{_HOSTS[host.lower()]}/{name}".lower() for host, name in _NAMED.findall(line)]
    kept = [handle.rstrip(".") for handle in handles if handle.rpartition("/")[2] not in _NO_HANDLE]
    return FoundContacts(emails, _telephones(line), urls, tuple(dict.fromkeys(kept)))


def _telephones(line: str) -> tuple[str, ...]:
    if sum(map(str.isdigit, line[:400])) < 8:
        return ()
    found = (match[0].strip() for match in _PHONE.finditer(line[:400]))
    return tuple(number for number in found if _is_number(number))


def _is_number(text: str) -> bool:
    """Whether a run of digits can be a telephone number: dates, ranges of them and round numbers are none.

    Whoever shares a number is held to be linked, and people who studied in the same years share `2019.04-2023.03`.
    """
    digits = "".join(filter(str.isdigit, text))
    return 8 <= len(digits) <= 15 and not digits.endswith(_ROUND) and _DATES.fullmatch(text) is None
