"""Which algorithm a hash in hexadecimal is of."""

import re

_BY_LENGTH = {32: "MD5", 40: "SHA-1", 64: "SHA-256", 128: "SHA-512"}
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]+")


def algorithm(value: str) -> str:
    """STIX's name of the algorithm, by the number of digits (32, 40, 64, 128); empty for anything else."""
    return _BY_LENGTH.get(len(value), "") if _HEXADECIMAL.fullmatch(value) else ""
