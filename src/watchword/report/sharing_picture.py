"""The graph of shared things, drawn: things at the left, people at the right, a curve for each tie."""

from collections.abc import Mapping

from watchword.report import words
from watchword.report.document import Case, People
from watchword.report.markup import Markup, join, tag
from watchword.report.person import called
from watchword.report.sharing import Picture, Shared, picture, shared_things

ROW, TOP, BOTTOM = 32, 26, 6  # pixels
LEFT, RIGHT = 40.0, 60.0  # percent of the width at which the two sides' dots stand
LABEL = 20  # characters that fit beside a dot on a telephone


def sharing_picture(cases: list[Case], people: People) -> Markup | None:
    """The picture and what it leaves out; None where nobody shares anything."""
    things = shared_things(cases)
    if not things:
        return None
    drawn = picture(things)
    return join([_svg(drawn, cases, people), _left_out(drawn)])


def _left_out(drawn: Picture) -> Markup | None:
    if not drawn.things_left_out and not drawn.people_left_out:
        return None
    things = words.count(drawn.things_left_out, "shared thing")
    people = words.count(drawn.people_left_out, "person", "people")
    return tag("p", f"Left out for room: {things} and {people}. Each stands in its case.", class_="quiet")


def _heights(number: int, rows: int) -> list[float]:
    """Where `number` dots stand, evenly spread over the height of `rows` rows."""
    return [TOP + ROW * rows * (place + 0.5) / number for place in range(number)]


def _svg(drawn: Picture, cases: list[Case], people: People) -> Markup:
    rows = max(len(drawn.things), len(drawn.people))
    height = TOP + rows * ROW + BOTTOM
    lefts = _heights(len(drawn.things), rows)
    rights = dict(zip(drawn.people, _heights(len(drawn.people), rows), strict=True))
    known = {case["person_id"]: (rank, case) for rank, case in enumerate(cases, start=1)}
    spoken = [
        f"{thing.label}: {', '.join(called(person, people) for person in thing.people)}"
        for thing in drawn.things
    ]
    return tag(
        "svg",
        tag("text", "What is shared", x=f"{LEFT + 1}%", y=12, class_="left side"),
        tag("text", "Who, by band", x=f"{RIGHT - 1}%", y=12, class_="right side"),
        _curves(drawn, lefts, rights, height),
        [_thing(thing, y) for thing, y in zip(drawn.things, lefts, strict=True)],
        [_person(person, y, known, people) for person, y in rights.items()],
        class_="sharing",
        width="100%",
        height=height,
        role="img",
        aria_label="; ".join(spoken),
    )


def _curves(drawn: Picture, lefts: list[float], rights: Mapping[str, float], height: int) -> Markup:
    """A nested drawing that stretches with the width; the strokes keep their thickness."""
    curves = [
        tag(
            "path",
            d=f"M0,{left:.1f} C50,{left:.1f} 50,{rights[person]:.1f} 100,{rights[person]:.1f}",
            class_=f"tie {words.family_class(thing.family)}",
        )
        for thing, left in zip(drawn.things, lefts, strict=True)
        for person in thing.people
    ]
    return tag(
        "svg",
        curves,
        x=f"{LEFT}%",
        y=0,
        width=f"{RIGHT - LEFT}%",
        height=height,
        viewbox=f"0 0 100 {height}",
        preserveaspectratio="none",
    )


def _thing(thing: Shared, y: float) -> Markup:
    seen_by = ", ".join(words.plain(indicator) for indicator in thing.indicators)
    full = f"{thing.label}: {words.family(thing.family)} ({seen_by}), {len(thing.people)} people"
    return tag(
        "g",
        tag("title", full),
        tag("circle", cx=f"{LEFT}%", cy=y, r=6, class_=f"thing {words.family_class(thing.family)}"),
        tag("text", words.shorten(thing.label, LABEL), x=f"{LEFT - 2.5}%", y=y + 4, class_="left"),
    )


def _person(person: str, y: float, known: Mapping[str, tuple[int, Case]], people: People) -> Markup:
    rank, case = known.get(person, (0, None))
    state = f"b-{case['band']}" if case and case["band"] in words.BANDS else "no-case"
    name = called(person, people)
    label = tag("text", words.shorten(name, LABEL), x=f"{RIGHT + 2.5}%", y=y + 4, class_="right")
    return tag(
        "g",
        tag("title", f"{name}: {words.band(case['band']) if case else 'no case'}"),
        tag("circle", cx=f"{RIGHT}%", cy=y, r=6, class_=f"who {state}"),
        tag("a", label, href=f"#case-{rank}") if case else label,
    )
