"""Relations of OFAC's advanced XML: who owns, leads or is otherwise linked to whom."""

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from watchword.screening.entry import Relation
from watchword.screening.lists.ofac_subject import Subject

#: The publisher's words, read from the first party to the second.
_OWNED = frozenset({"owned or controlled by"})
_OWNS = frozenset({"owns, controls, or operates"})
_LEADS = frozenset({"leader or official of", "principal executive officer", "executive officer of"})


class _Tie(NamedTuple):
    first: str
    second: str
    word: str
    former: bool


@dataclass
class Relations:
    """Relations between profiles, in the file's order."""

    ties: list[_Tie] = field(default_factory=list)

    def add(self, element: Element, word: str) -> None:
        """Keep one relation; `word` is what the publisher calls its type."""
        first, second = element.get("From-ProfileID", ""), element.get("To-ProfileID", "")
        self.ties.append(_Tie(first, second, word.lower().rstrip(":. "), element.get("Former") == "true"))

    def names(self, subjects: dict[str, Subject]) -> dict[str, list[str]]:
        """Names that each profile is linked to, which is what "Linked To" in the other forms' remarks says."""
        found: dict[str, list[str]] = {}
        for tie in self.ties:
            if tie.second in subjects:
                found.setdefault(tie.first, []).append(subjects[tie.second].names[0].text)
        return found

    def unknown(self, subjects: dict[str, Subject]) -> list[str]:
        """Profiles that relations speak of and that the file does not have."""
        ends = (end for tie in self.ties for end in (tie.first, tie.second))
        return list(dict.fromkeys(end for end in ends if end not in subjects))

    def by_profile(self, subjects: dict[str, Subject]) -> dict[str, tuple[Relation, ...]]:
        """Relations of each profile to parties of the same file, by their entries' ids."""
        found: dict[str, dict[Relation, None]] = {}
        for tie in self.ties:
            if tie.first in subjects and tie.second in subjects:
                there, back = _kinds(tie)
                found.setdefault(tie.first, {})[Relation(there, subjects[tie.second].number)] = None
                if back:
                    found.setdefault(tie.second, {})[Relation(back, subjects[tie.first].number)] = None
        return {profile: tuple(relations) for profile, relations in found.items()}


def _kinds(tie: _Tie) -> tuple[str, str]:
    """The kind as seen from the first party and, where it is another than a mere link, from the second.

    A relation that has ended is a link: the publisher does not say when it did.
    """
    if tie.former:
        return "linked-to", ""
    if tie.word in _OWNED:
        return "owned-by", ""
    back = "owned-by" if tie.word in _OWNS else "directed-by" if tie.word in _LEADS else ""
    return "linked-to", back
