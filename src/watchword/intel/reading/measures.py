"""What a report advises to do, and what it says that actors do."""

import re
from collections.abc import Sequence
from functools import cache

from watchword.intel.reading.passage import Passage
from watchword.intel.reading.tables import any_of, table
from watchword.intel.reading.techniques import Proposal, denies, frameworks, stated
from watchword.intel.report import Mitigation, Tactic

_VERBS = (
    "Verify|Require|Conduct|Implement|Monitor|Review|Train|Educate|Restrict|Block|Disable|"
    "Enforce|Report|Screen|Limit|Ensure|Check|Deploy|Rotate|"
    "Re-verify|Turn (?:on|off)|Tell|Alert on|"
    "Confirm|Insist|Ask|Treat|Keep|Avoid|Do not|Don't|Never|Always|Use|Compare|Hold|Ship|"
    "Send|Pay|Call|Establish|Adopt|Apply|Audit|Brief|Contact|"
    "Revoke|Preserve|Maintain|Perform|Scrutini[sz]e|Consider|Set|Make sure|Introduce|Segment|Share|Strengthen|Validate|Watch|Look"
)
_IMPERATIVE = re.compile(rf"(?:[-*•]\s*)?(?:{_VERBS})\b(?!\s+of\b|,)")
_ADVISED = re.compile(
    r"\b(?:organi[sz]ations?|employers?|companies|firms?|businesses|recruiters?|(?:hiring )?managers?|"
        r"teams?|defenders?|departments?|HR|you|we|"
    r"administrators?|platforms?|banks?|exchanges?|it|they|everyone|anyone|security|finance|"
        r"payroll)\b[^.;]{0,80}?\b(?:should|must|need to|ought to|"
    r"(?:are|is) (?:strongly )?(?:advised|urged|encouraged|recommended) to)\b|"
    r"\bshould be (?:verified|checked|required|monitored|blocked|restricted|trained|screened|"
        r"reviewed|reported|held|revoked|shipped|sent|made|compared|limited|confirmed|treated|"
        r"called|asked|paid)\b|"
    r"\b(?:we|authorities|the (?:agencies|authors|bureau)) (?:strongly )?(?:recommend|"
        r"advise|urge|suggest)s?\b|\bit is (?:recommended|advisable|advised)\b", re.I)  # fmt: skip
_WHAT_ACTORS = re.compile(
    r"\b(?:actors?|workers|operatives|attackers?|facilitators?|scheme) (?:should|must|need to)\b", re.I
)
_LEAST_WORDS = 3


@cache
def _topics() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, any_of(words)) for name, words in table("measures").items())


def topics_of(plain: str) -> tuple[str, ...]:
    """The kinds of measure that words speak of, in the table's order."""
    return tuple(name for name, words in _topics() if words.search(plain))


def advice_in(passages: Sequence[Passage]) -> frozenset[int]:
    """Places of the passages that advise: all in a part on mitigations, elsewhere what says should, or commands."""
    has_part = any(each.kind == "mitigations" for each in passages)
    return frozenset(at for at, each in enumerate(passages) if _advises(each, has_part=has_part))


def _advises(passage: Passage, *, has_part: bool) -> bool:
    if passage.says_nothing or passage.kind in ("references", "indicators"):
        return False
    if passage.kind == "mitigations" or passage.label_kind == "mitigations":
        return len(passage.plain.split()) >= _LEAST_WORDS and not _introduces(passage)
    if passage.kind == "tactics" or _WHAT_ACTORS.search(passage.plain):
        return False
    commands = (
        bool(_IMPERATIVE.match(passage.plain)) and not has_part and len(passage.plain.split()) > _LEAST_WORDS
    )
    return commands or bool(_ADVISED.search(passage.plain))


def _introduces(passage: Passage) -> bool:
    """Whether it only leads to the list behind it."""
    return passage.text.rstrip().endswith(":")


def mitigations_of(passages: Sequence[Passage], advice: frozenset[int]) -> tuple[Mitigation, ...]:
    """Every item or sentence that advises; an item is one even where it has several sentences."""
    found: dict[tuple[int, str], Mitigation] = {}
    for at in sorted(advice):
        passage = passages[at]
        text = passage.whole if passage.item else passage.text
        found.setdefault((passage.line, text), Mitigation(text, topics_of(text), passage.quote))
    return tuple(found.values())


def tactics_of(
    passages: Sequence[Passage], offers: Sequence[Sequence[Proposal]], advice: frozenset[int]
) -> tuple[Tactic, ...]:
    """Ways of working: the items and sentences of parts on tactics; where there is none, sentences that match a phrase."""
    speaks = frameworks(passages)
    has_part = any(each.kind == "tactics" and not each.says_nothing for each in passages)
    found: dict[tuple[int, str], Tactic] = {}
    for at, (passage, offer) in enumerate(zip(passages, offers, strict=True)):
        if at in advice or passage.says_nothing or denies(passage.plain) or _introduces(passage):
            continue
        if has_part and (passage.kind != "tactics" or passage.label_kind in ("targeting", "mitigations")):
            continue
        if not has_part and passage.kind in (
            "mitigations",
            "references",
            "indicators",
            "implications",
            "targeting",
            "summary",
        ):
            continue
        text = passage.whole if passage.item else passage.text
        body = text.removeprefix(passage.label).lstrip(":. ") if passage.item else text
        given = [id_ for _, id_ in stated(passage, **speaks)]
        offered = [id_ for proposal in offer for _, id_ in proposal.ids]
        if not has_part and not given and not offered:
            continue
        if len(body.split()) < _LEAST_WORDS and not given:
            continue
        key = (passage.line, text)
        before = found[key].techniques if key in found else ()
        ids = tuple(dict.fromkeys((*before, *given, *offered)))
        found[key] = Tactic(passage.label, body, ids, passage.quote)
    return tuple(found.values())
