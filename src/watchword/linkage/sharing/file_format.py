"""The file that goes to a partner: a header, a row for each identifier, and a seal over both, as JSON lines.

Nothing pads the count. Random decoys would hide how many personas an employer confirmed only until the second file,
in which the decoys are the rows that changed; decoys that stay need a second secret and believable months and kinds.
The partner is told the number; others are kept from it by the channel. Rows stand in the order of their hashes, which
says nothing.
"""

from typing import Final, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

FORMAT: Final = "watchword-hashes"
VERSION: Final = 1
#: Bounds that a file keeps: nobody confirms more personas, and nothing larger is read.
MOST_ROWS, MOST_BYTES, LONGEST_LINE = 100_000, 32_000_000, 1_000
#: Days that a file may hold; what was confirmed may be taken back, so it has to be asked for again.
LONGEST_DAYS = 90


class Header(BaseModel):
    """Who the file is for, by which key, from when to when, how many rows, and why it is shared."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["watchword-hashes"]
    version: Literal[1]
    partner: str = Field(pattern="^[a-z0-9][a-z0-9-]{0,62}$")
    key: str = Field(pattern="^[0-9a-f]{16}$")
    made: AwareDatetime
    expires: AwareDatetime
    count: int = Field(ge=0, le=MOST_ROWS)
    purpose: str = Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f-\x9f]+$")


class SharedHash(BaseModel):
    """One identifier: its kind, its hash, and the month since when the sender knows it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str = Field(pattern="^(document_number|iban|us_account|wallet)$")
    hash: str = Field(pattern="^[0-9a-f]{64}$")
    since: str = Field(pattern="^20[0-9]{2}-(0[1-9]|1[0-2])$")


class SharedRow(SharedHash):
    """An identifier in a file, with a random reference to ask by.

    revoked: it was shared before and is taken back; what was done because of it is to be undone.
    """

    case: str = Field(pattern="^[0-9a-f]{16}$")
    revoked: bool = False
