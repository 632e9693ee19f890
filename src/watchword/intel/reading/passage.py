"""A sentence or list item with its place: what all finders read."""

import re
from dataclasses import dataclass, field

from watchword.intel.report import Quote

#: Typographic signs that patterns need not know, each replaced by one plain letter, so that places stay.
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "ʼ": "'", "–": "-",
                        "—": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})  # fmt: skip
_LONGEST_QUOTE = 1_000
#: Sentences that say that something is not said; they name nothing.
_NOTHING = re.compile(
    r"\b(?:not|none|never|no|without|yet to be)\b(?:\W+\w+){0,5}?\W+(?:mentioned|specified|named|identified|disclosed|"
    r"available|provided|stated|listed|given|observed|reported|detailed|described|known|applicable|attributed)\b"
    r"|^(?:[^:]{1,60}:\s*)?(?:none|n/?a|unknown|not available|nil)\b[\s.]*$"
    r"|\bno (?:evidence|indications?|sign|known|specific|malware|cves?)\b",
    re.I,
)


@dataclass(frozen=True)
class Passage:
    """One sentence, or one list item.

    text: as written, without Markdown's signs. plain: the same length, with straight quotes and hyphens.
    kind: of its section. label: what stands before its colon ("Victims"), empty where nothing does; label_kind: what
    that speaks of. whole: the item's or paragraph's full text. first: whether it begins its paragraph or item.
    """

    text: str
    line: int
    heading: str
    kind: str
    label: str = ""
    label_kind: str = "other"
    item: bool = False
    whole: str = ""
    first: bool = True
    plain: str = field(init=False, default="")
    says_nothing: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", self.text.translate(_PLAIN))
        object.__setattr__(self, "says_nothing", bool(_NOTHING.search(self.plain[:2_000])))

    @property
    def topic(self) -> str:
        """What it speaks of: its label's kind, else its section's."""
        return self.label_kind if self.label_kind != "other" else self.kind

    @property
    def quote(self) -> Quote:
        """The words, for the report: a list item with its label, else the sentence."""
        text = self.whole if self.item and len(self.whole) <= _LONGEST_QUOTE else self.text
        return Quote(self.line, self.heading, text[:_LONGEST_QUOTE])
