"""One case on the page: the person, the risk, its two pictures, its evidence."""

from watchword.report import words
from watchword.report.document import Case, People, strongest_first
from watchword.report.evidence_view import SENTENCE, evidence_view
from watchword.report.markup import Markup, join, tag
from watchword.report.person import heading, role_facts
from watchword.report.timeline import timeline
from watchword.report.waterfall import waterfall

MOST_EVIDENCE = 30


def band_class(band: str) -> str:
    """The style class that gives a band its colour; never text from outside."""
    return f"b-{band}" if band in words.BANDS else "b-other"


def band_mark(case: Case) -> Markup:
    """The band as a small label."""
    return tag("span", words.band(case["band"]), class_=f"band {band_class(case['band'])}")


def case_view(case: Case, rank: int, people: People, as_of: str, *, opened: bool) -> Markup:
    """The case as a fold: its summary says who, how grave and why; inside stands the rest."""
    inside = tag(
        "div",
        _notes(case),
        tag("div", waterfall(case), timeline(case, as_of), class_="pictures"),
        _evidence(case, people),
        class_="inside",
        id=f"case-{rank}",
    )
    return tag(
        "details",
        tag("summary", _summary(case, rank, people)),
        inside,
        class_=f"case {band_class(case['band'])}",
        open=opened,
    )


def _summary(case: Case, rank: int, people: People) -> Markup:
    found = strongest_first(case)
    name = heading(case, people)
    address = case["email"] if case["email"] and case["email"] != name else None
    return join(
        [
            tag("span", rank, class_="rank"),
            tag(
                "span",
                tag("strong", name, class_="name"),
                tag("span", address, class_="email") if address else None,
                tag("span", " · ".join(role_facts(case, people)), class_="role"),
                tag("span", words.shorten(found[0]["says"], SENTENCE), class_="headline") if found else None,
                class_="who",
            ),
            tag("span", tag("b", words.percent(case["risk"])), band_mark(case), class_="risk"),
        ]
    )


def _notes(case: Case) -> Markup:
    coverage = f"{case['coverage'] * 100:.0f} %"
    meter = tag(
        "svg",
        tag("rect", x=0, y=0, width="100%", height=6, rx=3, class_="track"),
        tag("rect", x=0, y=0, width=coverage.replace(" ", ""), height=6, rx=3, class_="filled"),
        width=64,
        height=6,
        aria_hidden="true",
        class_="meter",
    )
    chips = [tag("span", words.mode(mode), class_="chip") for mode in case["modes"]]
    families = [
        tag("span", tag("i", class_=f"dot {words.family_class(family)}"), words.family(family), class_="chip")
        for family in case["families"]
    ]
    told = tag("span", "Coverage ", meter, " ", coverage, class_="chip plain-chip", title=COVERAGE)
    capped = case["capped_by"]
    note = tag("p", tag("b", "Held at review. "), words.cap(capped), class_="note") if capped else None
    return join([tag("p", told, chips, families, class_="chips"), note])


COVERAGE = "The share of the kinds of evidence that could be looked at for this person."


def _evidence(case: Case, people: People) -> Markup:
    found = strongest_first(case)
    shown = [evidence_view(finding, number, people) for number, finding in enumerate(found, 1)][
        :MOST_EVIDENCE
    ]
    left_out = words.more(len(found), len(shown))
    return join(
        [
            tag("h4", "Evidence"),
            tag("ol", shown, class_="evidences") if shown else tag("p", "None.", class_="quiet"),
            tag("p", left_out, class_="quiet") if left_out else None,
        ]
    )
