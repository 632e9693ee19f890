"""Programs and services that let somebody far away use a computer."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from watchword.knowledge.loading import Platform, load_table


@dataclass(frozen=True)
class RemoteTool:
    """One name by which a remote-control product shows itself on the controlled side; `value` is lower case.

    How `value` is compared depends on `kind`: a **process** equals the executable's file name, a
    **service** equals the service's name, a **domain** equals the host name or ends it after a dot, a
    **path** is contained in the executable's path (backslashes on Windows). Products that only view other
    machines are left out, as are names that ordinary software shares. A look-up of a product's own domain
    can also be a visit to its website: a process or service is the stronger sign.
    """

    product: str
    kind: Literal["process", "domain", "service", "path"]
    platform: Platform
    value: str
    category: Literal["remote-control", "browser-remote-desktop", "tunnel", "overlay"]
    cite: str


@cache
def remote_tools() -> tuple[RemoteTool, ...]:
    """Every known name of a remote-control product, tunnel or overlay network."""
    return load_table(RemoteTool, "remote_tools.csv")
