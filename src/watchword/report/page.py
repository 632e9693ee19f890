"""The report as one self-contained HTML page: inline style and pictures, no script, no request."""

from importlib.resources import files

from watchword.report import words
from watchword.report.case_view import case_view
from watchword.report.document import Case, Document, People
from watchword.report.glance import PEOPLE_DECIDE, headline, how_to_read, ranking
from watchword.report.listed_view import screening_view
from watchword.report.listed_words import CONTACTS
from watchword.report.markup import Markup, join, tag
from watchword.report.notice import notice
from watchword.report.seen_view import not_seen_view, sources_view
from watchword.report.sharing_picture import sharing_picture

MOST_CASES = 100
OPENED = 3  # cases unfolded at first: the gravest, so that the page stays short

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def render(document: Document, people: People, *, title: str = "Watchword report") -> str:
    """The whole page. Every string from outside is escaped; long lists say what they left out."""
    cases = document["cases"][:MOST_CASES]
    body = join(
        [
            _masthead(title),
            tag(
                "main",
                tag("header", headline(document), notice(document), _alarm(document), class_="hero"),
                _ranking(cases, document, people),
                _listed(document, people, first=True),
                how_to_read(),
                _sharing(cases, people),
                _cases(cases, document, people),
                _listed(document, people, first=False),
                tag("section", tag("h2", "What was not seen"), not_seen_view(document), id="not-seen"),
                tag("section", tag("h2", "Files read"), sources_view(document), id="sources"),
            ),
            _footer(document),
        ]
    )
    return f"<!doctype html>\n{tag('html', _head(title), tag('body', body), lang='en')}\n"


def _head(title: str) -> Markup:
    style = files("watchword.report").joinpath("style.css").read_text(encoding="utf-8")
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="robots", content="noindex"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("link", rel="icon", href="data:,"),
        tag("title", title),
        tag("style", Markup(style)),
    )


def _masthead(title: str) -> Markup:
    mark = tag(
        "svg",
        tag("circle", cx=11, cy=11, r=9, class_="ring"),
        tag("circle", cx=11, cy=11, r=3.5, class_="pupil"),
        width=22,
        height=22,
        aria_hidden="true",
    )
    places = (("#cases", "Cases"), ("#listed", "Lists"), ("#not-seen", "Not seen"), ("#sources", "Files"))
    links = [tag("a", label, href=place) for place, label in places]
    return tag("div", tag("span", mark, title, class_="brand"), tag("nav", links), class_="masthead")


def _ranking(cases: list[Case], document: Document, people: People) -> Markup:
    if not cases:
        return tag("section", tag("p", NOTHING if document["people"] else NOBODY, class_="empty"))
    return tag(
        "section", tag("h2", "At a glance"), ranking(cases, len(document["cases"]), people), id="glance"
    )


NOTHING = (
    "Nothing here asks for a human look. That is good news, as far as the files could show: "
    "below stands what was not seen."
)
NOBODY = (
    "The files held no person to examine. Below stands what was read; "
    "a roster and sign-in logs are a good start."
)


def _sharing(cases: list[Case], people: People) -> Markup | None:
    drawn = sharing_picture(cases, people)
    if drawn is None:
        return None
    told = "What several people have in common. A shared household or workplace is often the whole answer."
    return tag("section", tag("h2", "Who shares what"), tag("p", told, class_="quiet"), drawn, id="sharing")


def _alarm(document: Document) -> Markup | None:
    """On the first screen already: that something is listed."""
    screening = document.get("screening")
    hits = [each for each in screening["matters"] if each["verdict"] == "hit"] if screening else []
    if not hits:
        return None
    contacts = sum(each["about"] in CONTACTS for each in hits)
    told = join([_listed_ones(len(hits) - contacts, "firm or account", "firms or accounts", "sanctions"),
                 _listed_ones(contacts, "e-mail or telephone", "e-mails or telephones", "watch")])  # fmt: skip
    link = tag("a", "Who the employer pays, buys from and ships to", href="#listed")
    return tag("p", tag("b", told), link, class_="note alarm")


def _listed_ones(number: int, one: str, many: str, kind: str) -> str:
    verb = "is" if number == 1 else "are"
    return f"{words.count(number, one, many)} {verb} on a {kind} list. " if number else ""


def _listed(document: Document, people: People, *, first: bool) -> Markup | None:
    """Screening's section: before all cases where something is listed, else behind them."""
    screening = document.get("screening")
    if screening is None or (screening["verdict"] == "hit") is not first:
        return None
    told = screening_view(document, people)
    return tag("section", tag("h2", "Who the employer pays, buys from and ships to"), told, id="listed")


def _cases(cases: list[Case], document: Document, people: People) -> Markup | None:
    if not cases:
        return None
    views = [
        case_view(case, rank, people, document["as_of"], opened=rank <= OPENED)
        for rank, case in enumerate(cases, start=1)
    ]
    left_out = words.more(len(document["cases"]), len(cases))
    return tag(
        "section",
        tag("h2", "Cases"),
        views,
        tag("p", left_out, class_="quiet") if left_out else None,
        id="cases",
    )


def _footer(document: Document) -> Markup:
    told = f"As of {words.time(document['as_of'])}. Computed on {document['engine']}. {PEOPLE_DECIDE}"
    return tag(
        "footer", tag("p", told), tag("p", "Personal data: keep it close, and only as long as needed.")
    )
