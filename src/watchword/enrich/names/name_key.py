"""A name as a key that says of two people only whether they gave the same one."""

from hashlib import md5

from watchword.enrich.names.parts import parts
from watchword.enrich.names.romanise import latin


def name_key(name: str) -> str | None:
    """A hash of the name's words in any order, without titles, in whatever script; None where there is no name.

    It says nothing of a name's origin, and stays in memory: who holds a list of names could try them one by one.
    """
    found = parts(name)
    words = found.all if found else latin(name).replace(",", " ").split()
    return md5(" ".join(sorted(words)).encode(), usedforsecurity=False).hexdigest() if words else None
