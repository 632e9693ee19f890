"""What every table of the settings file has in common, and the kinds of value that several tables hold."""

import ipaddress
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints


class Table(BaseModel):
    """A table of `watchword.toml`: frozen, strict, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)


def _person(text: str) -> str:
    """E-mail addresses compare in lower case; employee numbers stay as the employer writes them."""
    return text.lower() if "@" in text else text


def _network(text: str) -> str:
    """A CIDR block or one address, in its canonical spelling.

    Raises ValueError for host bits, and for blocks so wide that they would explain everybody's sign-ins.
    """
    network = ipaddress.ip_network(text)
    widest = 8 if network.version == 4 else 16
    if network.prefixlen < widest:
        raise ValueError(f"{text} is wider than /{widest} and would cover everybody")
    return str(network)


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Person = Annotated[Line, AfterValidator(_person)]
Domain = Annotated[Line, StringConstraints(to_lower=True, pattern=r"^[^@\s/]+\.[^@\s/]+$")]
Cidr = Annotated[str, AfterValidator(_network)]


def threshold(default: float, unit: str, reason: str, *, least: float = 0, most: float = 1_000_000) -> Any:
    """A number that an indicator compares with: its default, unit, reason and the range it may be set to."""
    described = f"{unit}. {reason}"
    extra: dict[str, Any] = {"unit": unit, "reason": reason}
    return Field(default, ge=least, le=most, description=described, json_schema_extra=extra)
