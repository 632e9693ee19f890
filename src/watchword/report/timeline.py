"""The timeline: when each evidence was first and last seen, one row each, coloured by family."""

from watchword.report import words
from watchword.report.document import Case, Finding, strongest_first
from watchword.report.markup import Markup, join, tag
from watchword.report.scale import TimeScale

ROW, HEAD, FOOT, BAR = 36, 4, 26, 9  # pixels, the waterfall's rows
MOST_ROWS = 12
LABEL = 36  # characters of a row's name that fit a telephone's width


def timeline(case: Case, as_of: str) -> Markup:
    """The picture from the case's first event to `as_of`; without any readable time, a sentence instead."""
    found = strongest_first(case)
    moments = [words.moment(at) for finding in found for at in (finding["first"], finding["last"])]
    known = [moment for moment in (*moments, words.moment(as_of)) if moment is not None]
    scale = TimeScale.holding(known) if any(moments) else None
    caption = tag("figcaption", "When it was seen")
    if scale is None:
        return tag(
            "figure", caption, tag("p", "No evidence here carries a time.", class_="quiet"), class_="picture"
        )
    shown = found[:MOST_ROWS]
    height = HEAD + ROW * len(shown) + FOOT
    rows = [_row(finding, scale, number) for number, finding in enumerate(shown, start=1)]
    drawn = tag(
        "svg",
        _axis(scale, height),
        rows,
        class_="plot",
        width="100%",
        height=height,
        role="img",
        aria_label="; ".join(_spoken(finding) for finding in shown),
    )
    left_out = words.more(len(found), len(shown), "the list below")
    return tag(
        "figure", caption, drawn, tag("p", left_out, class_="quiet") if left_out else None, class_="picture"
    )


def _spoken(finding: Finding) -> str:
    return f"{words.plain(finding['indicator'])}: {words.span(finding['first'], finding['last'])}"


def _axis(scale: TimeScale, height: int) -> Markup:
    ticks = scale.ticks()
    parts = []
    for place, (at, label) in enumerate(ticks):
        side = " at-start" if place == 0 else " at-end" if place == len(ticks) - 1 else ""
        x = f"{at:.3f}%"
        parts.append(tag("line", x1=x, x2=x, y1=HEAD, y2=height - FOOT, class_="gridline"))
        parts.append(tag("text", label, x=x, y=height - 8, class_=f"tick{side}"))
    return join(parts)


def _row(finding: Finding, scale: TimeScale, number: int) -> Markup:
    top = HEAD + ROW * (number - 1)
    name = words.shorten(f"{number}  {words.plain(finding['indicator'])}", LABEL)
    first, last = words.moment(finding["first"]), words.moment(finding["last"])
    days = "time not known"
    bar: Markup | None = None
    if first and last:
        start, end = sorted((first, last))
        left, right = scale.at(start), scale.at(end)
        length = (end - start).days
        days = words.count(length, "day") if length else "one day"
        # A single moment is still drawn wide enough to be seen, and kept inside the picture.
        width = max(right - left, 1.2)
        bar = tag(
            "rect",
            x=f"{min(left, 100 - width):.3f}%",
            y=top + 20,
            width=f"{width:.3f}%",
            height=BAR,
            rx=BAR // 2,
            class_=f"bar {words.family_class(finding['family'])}",
        )
    return join(
        [
            tag("text", name, x=0, y=top + 14, class_="step"),
            tag("text", days, x="100%", y=top + 14, class_="effect faint"),
            bar,
        ]
    )
