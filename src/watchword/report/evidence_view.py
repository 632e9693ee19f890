"""One evidence on the page: its sentence, its weight, what else could explain it, what would settle it."""

from collections.abc import Mapping
from typing import Any

from watchword.report import words
from watchword.report.document import Finding, People
from watchword.report.markup import Markup, join, tag
from watchword.report.person import called

MOST_FACTS, MOST_ITEMS, MOST_IDS = 16, 12, 50
LONGEST, SENTENCE = 160, 600  # characters of a fact, and of anything said


def evidence_view(finding: Finding, number: int, people: People) -> Markup:
    """A list item, numbered as in the case's pictures."""
    badge = tag("span", number, class_=f"badge {words.family_class(finding['family'])}", aria_hidden="true")
    return tag(
        "li",
        tag("p", badge, tag("span", words.shorten(finding["says"], SENTENCE)), class_="says"),
        tag("p", join(_meta(finding)), class_="meta"),
        _explained(finding),
        tag("div", _innocent(finding), _settle(finding), class_="answers"),
        _fold(finding, people),
        class_="evidence",
    )


def _meta(finding: Finding) -> list[Markup]:
    told = [
        words.family(finding["family"]),
        words.span(finding["first"], finding["last"]),
        f"strength {finding['strength'] * 100:.0f} %",
        _weight(finding["log_odds"]),
    ]
    return [tag("span", part) for part in told]


def _weight(log_odds: float) -> str:
    told = words.odds(log_odds)
    return told if told == "adds nothing" else f"odds {told}"


def _explained(finding: Finding) -> Markup | None:
    reason = finding.get("explained")
    return (
        tag("p", f"Explained by the employer: {words.shorten(reason, SENTENCE)}", class_="note")
        if reason
        else None
    )


def _innocent(finding: Finding) -> Markup | None:
    reasons = finding["innocent"][:MOST_ITEMS]
    if not reasons:
        return None
    return tag(
        "div",
        tag("h5", "Innocent explanations"),
        tag("ul", [tag("li", words.shorten(reason, SENTENCE)) for reason in reasons]),
    )


def _settle(finding: Finding) -> Markup | None:
    if not finding["settle"]:
        return None
    return tag("div", tag("h5", "What would settle it"), tag("p", words.shorten(finding["settle"], SENTENCE)))


def _fold(finding: Finding, people: People) -> Markup:
    ids = finding["event_ids"][:MOST_IDS]
    shown = [tag("li", tag("code", words.shorten(str(event_id), LONGEST))) for event_id in ids]
    left_out = words.more(max(finding["events"], len(finding["event_ids"])), len(ids), "the records")
    return tag(
        "details",
        tag("summary", f"Facts and {words.count(finding['events'], 'event')}"),
        tag("p", "Indicator ", tag("code", finding["indicator"]), class_="quiet"),
        _facts(finding["facts"], people),
        tag("ul", shown, class_="ids") if shown else None,
        tag("p", left_out, class_="quiet") if left_out else None,
        class_="fold",
    )


def _facts(facts: Mapping[str, Any], people: People) -> Markup | None:
    rows = [
        tag("div", tag("dt", words.plain(str(key))), tag("dd", _fact(str(key), value, people)))
        for key, value in list(facts.items())[:MOST_FACTS]
    ]
    left_out = words.more(len(facts), len(rows))
    return tag("dl", rows, tag("p", left_out, class_="quiet") if left_out else None) if rows else None


def _fact(key: str, value: object, people: People) -> str:
    if isinstance(value, list | tuple):
        items = [called(str(item), people) if key == "with" else str(item) for item in value[:MOST_ITEMS]]
        told = ", ".join(words.shorten(item, LONGEST) for item in items)
        left_out = words.more(len(value), len(items))
        return f"{told}, {left_out}" if left_out else told
    if isinstance(value, float):
        return f"{value:,.4g}"
    if isinstance(value, str) and len(value) >= 19 and words.moment(value):
        return words.time(value)
    return words.shorten(str(value), LONGEST)
