"""Personas as an SVG: a row a person, a column a shared value, a dot where the person has it. No script, light and dark."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement

from watchword.linkage.graphml import readable
from watchword.linkage.personas import Persona
from watchword.linkage.picture_style import FAMILIES, STYLE
from watchword.linkage.shared_columns import Column, columns

#: People and, for one persona, columns of a picture at most; the rest is counted at its end.
PEOPLE, COLUMNS = 60, 24
ROW, COLUMN, LEFT, TOP, GAP, WIDTH = 24, 30, 230, 122, 26, 760  # pixels
LABEL = 24  # letters of a person's label
SLANT = -50  # degrees of a column's label
READING = "A row an identity, the oldest application first; a column a value that several share; a dot: this one has it."


def write_picture(personas: Sequence[Persona], file: Path) -> None:
    """Draw the personas in their order, as many as have room, and say what is left out."""
    drawn, left_out = _fitting(personas)
    width = max([WIDTH, *(LEFT + 60 + COLUMN * (len(_shown(each)) + 2) for each in drawn)])
    svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "aria-label": _spoken(drawn)})
    SubElement(svg, "style").text = STYLE
    SubElement(svg, "rect", {"class": "paper", "width": "100%", "height": "100%"})
    y = _legend(svg, drawn)
    for persona in drawn:
        y = _panel(svg, persona, y)
    for line in left_out:
        _text(svg, 16, y, line, "quiet")
        y += 20
    svg.set("viewBox", f"0 0 {width} {y + 4}")
    svg.set("width", str(width))
    svg.set("height", str(y + 4))
    ElementTree(svg).write(file, encoding="utf-8", xml_declaration=True)


def _fitting(personas: Sequence[Persona]) -> tuple[list[Persona], list[str]]:
    """The first personas with at most PEOPLE together, always one, and what has no room, in words."""
    drawn: list[Persona] = []
    room = PEOPLE
    for persona in personas:
        if drawn and len(persona.people) > room:
            break
        drawn.append(persona)
        room -= len(persona.people)
    rest = personas[len(drawn) :]
    lines = ["No persona was found."] if not personas else []
    if rest:
        people = sum(len(persona.people) for persona in rest)
        more = f"{_count(len(rest), 'more persona')} with {_count(people, 'identity')}"
        lines.append(f"Left out for room: {more}.")
    lines += [f"Left out for room: {_count(len(each.people) - PEOPLE, 'more identity')} of {each.id}."
              for each in drawn if len(each.people) > PEOPLE]  # fmt: skip
    return drawn, lines


def _panel(svg: Element, persona: Persona, top: int) -> int:
    """One persona; returns where the next thing begins."""
    people, shown = persona.people[:PEOPLE], _shown(persona)
    head = f"{_count(len(persona.people), 'identity')}, {_count(persona.names, 'name')}, confidence {persona.confidence:.3f}"
    _text(svg, 16, top + 6, persona.id, "head")
    _text(svg, 16, top + 24, head, "quiet")
    first = top + TOP
    rows = {person: first + ROW * at for at, person in enumerate(people)}
    end = LEFT + COLUMN * max(1, len(shown)) + 4
    for person, y in rows.items():
        _line(svg, LEFT - 10, y, end, y, "row")
        _text(svg, LEFT - 18, y + 4, person if len(person) <= LABEL else person[: LABEL - 1] + "…", "who")
    for at, column in enumerate(shown):
        _column(svg, column, LEFT + COLUMN * at + COLUMN // 2, rows, first)
    more = len(columns(persona)) - len(shown)
    bottom = first + ROW * len(people)
    if more:
        _text(svg, LEFT, bottom, f"and {_count(more, 'more shared value')}", "quiet")
        bottom += 18
    return bottom + GAP


def _column(svg: Element, column: Column, x: int, rows: Mapping[str, int], first: int) -> None:
    """A shared value: its kind aslant at the top, a line from its first to its last holder, a dot at each."""
    group = SubElement(svg, "g", {"class": f"f-{column.family}" + (" innocent" if column.innocent else "")})
    SubElement(group, "title").text = readable(column.says())
    label = _text(group, x - 2, first - 18, column.kind.replace("-", " "), "kind")
    label.set("transform", f"rotate({SLANT} {x - 2} {first - 18})")
    heights = sorted(rows[person] for person in column.holders if person in rows)
    if len(heights) > 1:
        _line(group, x, heights[0], x, heights[-1], "value")
    for y in heights:
        SubElement(group, "circle", {"cx": str(x), "cy": str(y), "r": "6", "class": "dot"})


def _legend(svg: Element, drawn: Sequence[Persona]) -> int:
    """What the marks mean; families in use only."""
    _text(svg, 16, 24, READING, "note")
    used = {column.family for persona in drawn for column in _shown(persona)}
    x = 16
    for family, meaning in FAMILIES.items():
        if family in used:
            group = SubElement(svg, "g", {"class": f"f-{family}"})
            SubElement(group, "circle", {"cx": str(x + 6), "cy": "44", "r": "6", "class": "dot"})
            _text(group, x + 18, 48, meaning, "note")
            x += 34 + round(6.6 * len(meaning))
    if any(column.innocent for persona in drawn for column in _shown(persona)):
        group = SubElement(svg, "g", {"class": "innocent f-other"})
        SubElement(group, "circle", {"cx": "22", "cy": "66", "r": "6", "class": "dot"})
        _text(group, 34, 70, "hollow: a home, an agency, a campus or a later owner may explain it", "note")
        return 98
    return 78


def _shown(persona: Persona) -> list[Column]:
    return columns(persona)[:COLUMNS]


def _spoken(drawn: Sequence[Persona]) -> str:
    told = [f"{each.id}: {_count(len(each.people), 'identity')} sharing " +
            ", ".join(dict.fromkeys(column.kind for column in _shown(each))) for each in drawn]  # fmt: skip
    return readable("; ".join(told)) or "no personas"


def _count(number: int, noun: str) -> str:
    many = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else many}"


def _line(parent: Element, x: int, y: int, to_x: int, to_y: int, kind: str) -> None:
    SubElement(parent, "line", {"x1": str(x), "y1": str(y), "x2": str(to_x), "y2": str(to_y), "class": kind})


def _text(parent: Element, x: int, y: int, text: str, kind: str) -> Element:
    made = SubElement(parent, "text", {"x": str(x), "y": str(y), "class": kind})
    made.text = readable(text)
    return made
