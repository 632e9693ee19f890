"""Whom the employer pays, buys from and ships to, against the watch lists: hits first, each with what to do."""

import shlex
from collections.abc import Mapping

from watchword.report import words
from watchword.report.document import Document, ListMatch, Matter, People, Screening
from watchword.report.listed_words import (
    ABOUT,
    ALONE,
    CLASSES,
    HANGS,
    LONGEST,
    NO_EVIDENCE,
    NO_LIST,
    UNKEPT,
    VERDICTS,
    headline,
    to_do,
    verdict_line,
)
from watchword.report.markup import Markup, join, tag
from watchword.report.person import called

MOST_MATTERS, MOST_MATCHES, MOST_PEOPLE, MOST_LEADS, MOST_IDS = 50, 5, 24, 6, 50


def screening_view(document: Document, people: People) -> Markup | None:
    """The section's inside; None for a document of a scan that did not screen."""
    screening = document.get("screening")
    if screening is None:
        return None
    matters = screening["matters"]
    shown = matters[:MOST_MATTERS]
    left_out = words.more(len(matters) + screening.get("more_matters", 0), len(shown))
    ranks = {case["person_id"]: rank for rank, case in enumerate(document["cases"], start=1)}
    return join(
        [
            tag("p", verdict_line(screening), class_="lead-line"),
            tag("p", join([NO_LIST, " ", ALONE]), class_="note") if not screening["official"] else None,
            [_matter(each, screening, people, ranks) for each in shown],
            tag("p", left_out, class_="quiet") if left_out else None,
            _compliance(screening),
            _lists(screening),
        ]
    )


def _matter(matter: Matter, screening: Screening, people: People, ranks: Mapping[str, int]) -> Markup:
    """One firm, account or address as a fold that is open for a hit."""
    verdict = matter["verdict"]
    reference = f" · {words.shorten(matter['reference'], 40)}" if matter["reference"] else ""
    about = ABOUT.get(matter["about"], words.plain(matter["about"]))
    mark = tag("span", VERDICTS.get(verdict, verdict), class_=f"band {CLASSES.get(verdict, 'b-other')}")
    best = matter["matches"][0]
    summary = tag(
        "summary",
        tag("span", tag("strong", words.shorten(matter["subject"], LONGEST), class_="name"),
            tag("span", f"{about}{reference}", class_="role"),
            tag("span", headline(matter), class_="headline"), class_="who"),
        tag("span", mark, tag("span", best["list"], class_="role"), class_="risk"),
    )  # fmt: skip
    inside = tag(
        "div",
        tag("p", tag("b", "What to do. "), to_do(matter), class_="note"),
        _matches(matter, screening),
        _hanging(matter, people, ranks),
        _records(matter),
        class_="inside",
    )
    return tag(
        "details",
        summary,
        inside,
        class_=f"case matter {CLASSES.get(verdict, 'b-other')}",
        open=verdict == "hit",
    )


def _matches(matter: Matter, screening: Screening) -> Markup:
    shown = matter["matches"][:MOST_MATCHES]
    total = len(matter["matches"]) + matter.get("more_matches", 0)
    left_out = words.more(total, len(shown))
    return join(
        [
            tag("h4", "What the lists say"),
            tag("ul", [_match(each, screening) for each in shown], class_="evidences"),
            tag("p", left_out, class_="quiet") if left_out else None,
        ]
    )


def _match(match: ListMatch, screening: Screening) -> Markup:
    versions = {each["id"]: each for each in screening["lists"]}
    of = versions.get(match["list"])
    version = f"version {words.shorten(of['version'], 40)}" if of else ""
    stale = "stale: fetch it again" if of and of["stale"] else ""
    meta = (match["list"], f"entry {match['entry_id']}", version, stale, ", ".join(match["programs"][:6]),
            f"likeness {match['score'] * 100:.0f} %", VERDICTS.get(match["verdict"], match["verdict"]).lower())  # fmt: skip
    return tag(
        "li",
        tag("p", tag("span", words.shorten(match["name"], LONGEST)), class_="says"),
        tag("p", [tag("span", part) for part in meta if part], class_="meta"),
        tag("ul", [tag("li", words.shorten(each, 600)) for each in match["why"]], class_="why"),
        _leads(match),
        _clearance(match),
        class_="evidence",
    )


def _leads(match: ListMatch) -> Markup | None:
    """What lies within two steps of a hit: leads for an analyst, with no weight."""
    leads = match.get("leads", [])
    if not leads:
        return None
    rows = [tag("li", words.shorten(str(lead["why"]), 400)) for lead in leads[:MOST_LEADS]]
    left_out = words.more(len(leads) + match.get("more_leads", 0), len(rows))
    return tag(
        "details",
        tag("summary", f"{words.count(len(leads) + match.get('more_leads', 0), 'entry', 'entries')} near it"),
        tag("ul", rows, class_="why"),
        tag("p", left_out, class_="quiet") if left_out else None,
        class_="fold",
    )


def _hanging(matter: Matter, people: People, ranks: Mapping[str, int]) -> Markup | None:
    """The people who hang on it, each with a link to the case where there is one."""
    if not matter["people"]:
        return None
    shown = [_person(each, people, ranks) for each in matter["people"][:MOST_PEOPLE]]
    total = len(matter["people"]) + matter.get("more_people", 0)
    left_out = words.more(total, len(shown))
    return join(
        [
            tag("h4", HANGS.get(matter["about"], "People")),
            tag("p", shown, class_="chips"),
            tag("p", NO_EVIDENCE[matter["about"]], class_="quiet")
            if matter["about"] in NO_EVIDENCE
            else None,
            tag("p", left_out, class_="quiet") if left_out else None,
        ]
    )


def _person(person_id: str, people: People, ranks: Mapping[str, int]) -> Markup:
    name = called(person_id, people)
    rank = ranks.get(person_id)
    return tag("span", tag("a", name, href=f"#case-{rank}") if rank else name, class_="chip")


def _clearance(match: ListMatch) -> Markup | None:
    """How to record that it is somebody else, as a command to copy; a contact has to be put in, as it is not kept here."""
    query = match.get("query") or UNKEPT.get(match.get("kind", ""))
    if not query:
        return None
    shown = shlex.join([query, match["list"], match["entry_id"]])
    command = f"watchword lists clear {shown} --kind {match.get('kind', 'any')} --by WHO --why REASON"
    return tag(
        "details",
        tag("summary", "If it is somebody else"),
        tag(
            "p",
            "Record who compared the two, and why they differ. The next scan knows it, until either changes.",
        ),
        tag("p", tag("code", words.shorten(command, 500)), class_="command"),
        class_="fold",
    )


def _records(matter: Matter) -> Markup:
    ids = matter["event_ids"][:MOST_IDS]
    left_out = words.more(matter["events"], len(ids), "the records")
    return tag(
        "details",
        tag("summary", words.count(matter["events"], "record")),
        tag("ul", [tag("li", tag("code", words.shorten(each, LONGEST))) for each in ids], class_="ids"),
        tag("p", left_out, class_="quiet") if left_out else None,
        class_="fold",
    )


def _compliance(screening: Screening) -> Markup | None:
    questions = screening["compliance"]
    if not questions:
        return None
    told = words.count(questions, "question", "questions")
    return tag("p", f"{told} on names of people in compliance.jsonl, for a compliance officer. A name alone says "
               "nothing of anybody, and is part of no case.", class_="quiet")  # fmt: skip


def _lists(screening: Screening) -> Markup:
    rows = [
        tag(
            "li",
            tag("b", each["id"]),
            f" version {words.shorten(each['version'], 40)}, ",
            f"fetched {words.time(each['fetched'])}" if each["fetched"] else "shipped with Watchword",
            tag("em", " stale: fetch it again") if each["stale"] else None,
        )
        for each in screening["lists"]
    ]
    return join([tag("h3", "Lists asked"), tag("ul", rows, class_="tally lists")])
