"""A login to a TAXII server, from the environment only, so that it is in no history, file or log."""

import os
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class Login:
    """User and password, or a bearer token; what is shown of it is nothing."""

    NAMES: ClassVar[str] = "WATCHWORD_TAXII_USER and WATCHWORD_TAXII_PASSWORD, or WATCHWORD_TAXII_TOKEN"
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        return bool(self.token or self.user)

    def headers(self) -> dict[str, str]:
        """The header that says who asks; none where there is no login."""
        if self.token:
            return {"Authorization": f"Bearer {self.token}"}
        if self.user:
            pair = b64encode(f"{self.user}:{self.password}".encode()).decode()
            return {"Authorization": f"Basic {pair}"}
        return {}


def login_of(environment: Mapping[str, str] = os.environ) -> Login:
    """The login that the environment holds."""
    return Login(
        environment.get("WATCHWORD_TAXII_USER", ""),
        environment.get("WATCHWORD_TAXII_PASSWORD", ""),
        environment.get("WATCHWORD_TAXII_TOKEN", ""),
    )
