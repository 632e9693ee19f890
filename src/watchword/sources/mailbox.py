"""The mailbox behind an e-mail address, so that two spellings of one compare equal."""

import re

_EMAIL = re.compile(r"[^@\s<>,;]{1,64}@[^@\s<>,;]+\.[^@\s<>,;.]+")

#: Providers that deliver to one mailbox whatever follows a plus (their own help pages say so).
_IGNORE_PLUS = frozenset(
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "icloud.com",
        "me.com", "mac.com", "fastmail.com", "proton.me", "protonmail.com", "pm.me",
    }
)  # fmt: skip
#: What a provider ignores in the part before the at sign.
_IGNORE = {"gmail.com": ".", "proton.me": "._-", "protonmail.com": "._-", "pm.me": "._-"}
_ALIASES = {"googlemail.com": "gmail.com"}


def email(text: str | None) -> str | None:
    """An e-mail address in lower case, without display name or `mailto:`; None where there is none."""
    plain = (text or "").strip()[:500].lower()
    if plain.endswith(">") and "<" in plain:
        plain = plain[plain.rindex("<") + 1 : -1].strip()
    plain = plain.removeprefix("mailto:").rstrip(".")
    return plain if len(plain) <= 254 and _EMAIL.fullmatch(plain) else None


def folded_email(text: str | None) -> str | None:
    """The mailbox behind an address: without plus tags and dots where its provider ignores them.

    Two addresses with one folded form are one mailbox; at other providers nothing but case is folded.
    """
    plain = email(text)
    if plain is None:
        return None
    name, _, domain = plain.rpartition("@")
    domain = _ALIASES.get(domain, domain)
    if domain in _IGNORE_PLUS:
        name = name.partition("+")[0] or name
    bare = "".join(letter for letter in name if letter not in _IGNORE.get(domain, ""))
    return f"{bare or name}@{domain}"
