"""Text that a person does not see, and text that speaks to a machine instead of to a person."""

import re
from collections.abc import Mapping, Sequence

from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "text.hidden": "Characters in the document that a reader does not see; value: in which way they are hidden; "
    "number: how many characters; detail: their beginning. Scanned pages' recognised text is not counted.",
    "text.instructs-machine": "The text gives orders to an automated screener or language model; value: hidden or "
    "visible; number: how many such phrases; detail: the first with its surroundings. A person who "
    "writes about such attacks quotes them too: read it before judging.",
    "text.invisible-characters": "Zero-width and tag characters inside the text; number: how many. Some editors "
    "leave a few; scripts that join letters need zero-width joiners, which are not counted.",
}

EXCERPT = 300
_WHOM = r"(?:ai|a\.i\.|llms?|language models?|chat ?gpt|gpt|automated (?:screen\w+|system\w*)|ats|recruiting bot|assistant)"
_WHAT = r"(?:candidate|applicant|resume|résumé|cv|application|profile)"
_ORDERS = re.compile(
    rf"(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+|your\s+|of\s+)*(?:previous|prior|above|earlier|preceding|"
    rf"other|system)\s+(?:instruction|prompt|direction|command|rule|guideline|criteri)\w*"
    rf"|(?:note|attention|message|instructions?)\s+(?:to|for)\s+(?:the\s+|any\s+|all\s+)*{_WHOM}\b"
    rf"|if\s+you\s+are\s+(?:an?\s+|the\s+)?{_WHOM}\b"
    rf"|(?:rate|rank|score|recommend|classify|mark|treat)\s+(?:this|the|me\s+as\s+the)\s+(?:\w+\s+){{0,2}}?{_WHAT}\s+"
    rf"(?:\w+\s+){{0,3}}?(?:highest|highly|first|top|best|qualified|strong\w*|hire)"
    rf"|(?:return|say|output|respond|reply|state)\b[^.\n]{{0,40}}\b(?:exceptionally|highly|perfectly|extremely)\s+"
    rf"(?:well[- ])?(?:qualified|suited)"
    rf"|(?:this|the)\s+{_WHAT}\s+(?:must|should)\s+be\s+(?:\w+\s+)?(?:hired|recommended|ranked|advanced|selected|shortlisted)",
    re.IGNORECASE,
)
# Tags: letters of ASCII that are drawn as nothing and that language models read.
_TAGS = re.compile("[\U000e0020-\U000e007e]+")
# What stands unseen between the letters of a word, and so between a search and what it looks for.
_BETWEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
_INVISIBLE = re.compile("[\u200b\u2060-\u2064\ufeff\U000e0001-\U000e007f]")


def hidden_facts(hidden: Mapping[str, Sequence[str]]) -> list[Fact]:
    """One fact a way of hiding, from the pieces of text that are hidden in that way."""
    facts = []
    for way, pieces in sorted(hidden.items()):
        text = excerpt(" ".join(pieces), 10**9)
        count = sum(1 for letter in text if not letter.isspace())
        if count:
            facts.append(Fact("text.hidden", way, float(count), detail=excerpt(text)))
    return facts


def speech_facts(visible: str, hidden: str = "") -> list[Fact]:
    """Facts about orders to machines and about invisible characters, of what is seen and what is not."""
    facts = []
    for value, text in (("visible", visible), ("hidden", f"{hidden} {_tagged(visible)} {_tagged(hidden)}")):
        plain = _plain_spaces(_BETWEEN.sub("", text))
        found = list(_ORDERS.finditer(plain))
        if found:
            first = found[0]
            around = plain[max(0, first.start() - 60) : first.end() + 120]
            facts.append(Fact("text.instructs-machine", value, float(len(found)), detail=excerpt(around)))
    # A byte order mark at the very beginning belongs to the file, not to the text.
    invisible = len(_INVISIBLE.findall(visible.lstrip("\ufeff"))) + len(_INVISIBLE.findall(hidden))
    if invisible:
        facts.append(Fact("text.invisible-characters", number=float(invisible)))
    return facts


def _tagged(text: str) -> str:
    """What the tag characters of a text spell."""
    return " ".join("".join(chr(ord(tag) - 0xE0000) for tag in run) for run in _TAGS.findall(text))


def excerpt(text: str, length: int = EXCERPT) -> str:
    """The beginning of a text in one line, at most so many letters, without control characters."""
    return _plain_spaces(text[: length * 4])[:length].strip()


def _plain_spaces(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text)
