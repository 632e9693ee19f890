"""The page's first screen: how many people ask for a look, the ranking, how to read it."""

from collections import Counter
from itertools import chain

from watchword.report import words
from watchword.report.case_view import band_class, band_mark
from watchword.report.document import Case, Document, People, in_band
from watchword.report.markup import Markup, join, tag
from watchword.report.person import heading, role_facts

MOST_RANKED, MOST_FAMILIES = 15, 3

PEOPLE_DECIDE = "People decide. Nobody is accused here."


def states(document: Document) -> list[tuple[str, str, int]]:
    """How many people are in each state, as (band, label, number); nobody is counted twice or left out.

    People in band clear and unseen are usually not in the document: they are then counted together.
    """
    counted = Counter(case["band"] for case in document["cases"])
    rows = [(band, label, counted.get(band, 0)) for band, label in words.BANDS.items()]
    kept = [row for row in rows if row[2] or row[0] in ("urgent", "review", "watch")]
    rest = document["people"] - len(document["cases"])
    return [*kept, ("clear", "Clear or not seen enough", rest)] if rest > 0 else kept


def headline(document: Document) -> Markup:
    """The one sentence, and the numbers under it."""
    asking = len(in_band(document["cases"], "urgent", "review"))
    examined = words.count(document["people"], "person", "people")
    if asking:
        said = f"{words.count(asking, 'person asks', 'people ask')} for a closer look"
    else:
        said = "Nobody asks for a closer look" if document["people"] else "Nobody could be examined"
    tiles = [
        tag("li", tag("b", f"{number:,}"), tag("span", label), class_=f"tile {band_class(band)}")
        for band, label, number in states(document)
    ]
    read = sum(document["records"].values())
    told = f"{examined} examined in {words.count(read, 'record')}, as of {words.time(document['as_of'])}."
    return join([tag("h1", said), tag("p", told, class_="lead"), tag("ul", tiles, class_="tiles")])


def ranking(cases: list[Case], total: int, people: People) -> Markup:
    """All cases as short rows that lead to the full ones; beyond the first few in a fold."""
    rows = [_ranked(case, rank, people) for rank, case in enumerate(cases, start=1)]
    first = tag("ol", rows[:MOST_RANKED], class_="ranking")
    rest = rows[MOST_RANKED:]
    fold = (
        tag("details", tag("summary", f"{len(rest)} more"), tag("ol", rest, class_="ranking"), class_="fold")
        if rest
        else None
    )
    left_out = words.more(total, len(cases))
    return join([first, fold, tag("p", left_out, class_="quiet") if left_out else None])


def _ranked(case: Case, rank: int, people: People) -> Markup:
    share = f"{max(case['risk'] * 100, 0.5):.1f}%"
    gauge = tag(
        "svg",
        tag("rect", x=0, y=0, width="100%", height=6, rx=3, class_="track"),
        tag("rect", x=0, y=0, width=share, height=6, rx=3, class_=f"level {band_class(case['band'])}"),
        width="100%",
        height=6,
        aria_hidden="true",
    )
    shown = [words.family(family) for family in case["families"][:MOST_FAMILIES]]
    rest = len(case["families"]) - len(shown)
    families = " · ".join(shown) + (f" +{rest}" if rest > 0 else "")
    return tag(
        "li",
        tag("span", rank, class_="rank"),
        tag(
            "span",
            tag("a", heading(case, people), href=f"#case-{rank}"),
            tag("span", ", ".join(role_facts(case, people)[:2]), class_="role"),
            class_="who",
        ),
        tag("span", families, class_="families"),
        tag("span", gauge, class_="gauge"),
        tag("span", words.percent(case["risk"]), class_="number"),
        band_mark(case),
    )


def how_to_read() -> Markup:
    """What the numbers mean, what they are not, and who decides."""
    bands = chain.from_iterable(
        (
            tag("dt", tag("span", label, class_=f"band {band_class(band)}")),
            tag("dd", words.BAND_MEANINGS[band]),
        )
        for band, label in words.BANDS.items()
    )
    return tag(
        "section",
        tag("h2", "How to read this"),
        tag("p", tag("strong", PEOPLE_DECIDE), " ", STATEMENT),
        tag("div", tag("div", [tag("p", part) for part in EXPLANATION]), tag("dl", bands), class_="two"),
        class_="reading",
        id="how-to-read",
    )


STATEMENT = (
    "Each entry is an unresolved identity discrepancy: facts that do not yet fit together and that the "
    "person can answer. An identity may have been stolen from a victim, and a worker may be acting under "
    "coercion."
)

EXPLANATION = (
    "The risk is the probability, from all evidence together, that somebody other than the person who was "
    "hired is doing the work. It starts from how rare that is, before anything is known; each evidence then "
    "multiplies the odds: ×10 means ten times likelier to be seen if so than if not.",
    "Evidence of one kind counts less the second time. What could not be seen counts neither way. Names, "
    "origin, nationality, language, age, sex, illness and leave are never scored.",
    "Read the innocent explanations first, then ask what would settle each.",
)
