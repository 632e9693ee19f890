"""The waterfall: from the prior, evidence by evidence, to the risk, on a scale of probabilities."""

from collections.abc import Sequence
from dataclasses import dataclass

from watchword.report import words
from watchword.report.document import Case, strongest_first
from watchword.report.markup import Markup, join, tag
from watchword.report.scale import OddsScale, logit
from watchword.risk.prior import chance

ROW, HEAD, FOOT, BAR = (
    36,
    22,
    26,
    9,
)  # pixels: a step, the zones' names above, the axis below, a bar's thickness
MOST_STEPS = 12  # bars drawn; lighter evidence beyond is drawn as one
NAMED = 9.5  # percent of the width from which a zone has room for its name
LABEL = 36  # characters of a step's name that fit a telephone's width


@dataclass(frozen=True)
class Step:
    """One bar, from `start` to `end` in log-odds. `number` is the evidence's place, `kind` its colour."""

    label: str
    start: float
    end: float
    kind: str
    number: int | None = None


def steps(case: Case) -> list[Step]:
    """The evidence from the heaviest down, then what was absent; each begins where the one above ended."""
    found = strongest_first(case)
    level = case["prior_log_odds"]
    made: list[Step] = []
    shown = found if len(found) <= MOST_STEPS else found[: MOST_STEPS - 1]
    for number, finding in enumerate(shown, start=1):
        after = level + finding["log_odds"]
        made.append(
            Step(
                words.plain(finding["indicator"]), level, after, words.family_class(finding["family"]), number
            )
        )
        level = after
    if rest := found[len(shown) :]:
        after = level + sum(finding["log_odds"] for finding in rest)
        made.append(Step(f"{len(rest)} lighter evidences together", level, after, "rest"))
        level = after
    if case["absence_log_odds"]:
        made.append(Step("Looked for and not found", level, level + case["absence_log_odds"], "absence"))
    return made


def waterfall(case: Case) -> Markup:
    """The picture: one row a step, the bands as zones behind, probabilities below. Widths are in percent."""
    made = steps(case)
    prior, risk = case["prior_log_odds"], logit(case["risk"])
    scale = OddsScale.holding([prior, risk, *(step.end for step in made)])
    height = HEAD + ROW * (len(made) + 2) + FOOT
    first = Step("Before any evidence", prior, prior, "prior")
    total = Step("Risk", risk, risk, "total")
    rows = [
        _point(first, scale, HEAD, words.percent(chance(prior)), joins=True),
        *(_bar(step, scale, HEAD + ROW * place) for place, step in enumerate(made, start=1)),
        _point(total, scale, HEAD + ROW * (len(made) + 1), words.percent(case["risk"]), joins=False),
    ]
    drawn = tag(
        "svg",
        _backdrop(scale, height),
        rows,
        class_="plot",
        width="100%",
        height=height,
        role="img",
        aria_label=_spoken(made, case),
    )
    return tag("figure", tag("figcaption", "How the risk adds up"), drawn, class_="picture")


def _spoken(made: Sequence[Step], case: Case) -> str:
    told = "; ".join(f"{step.label} {words.odds(step.end - step.start)}" for step in made)
    start = words.percent(chance(case["prior_log_odds"]))
    return f"From {start} before any evidence: {told}. Risk {words.percent(case['risk'])}."


def _percent(value: float) -> str:
    return f"{value:.3f}%"


def _backdrop(scale: OddsScale, height: int) -> Markup:
    bottom = height - FOOT
    drawn: list[Markup] = []
    for band, start, end in scale.zones():
        wide, middle = _percent(end - start), _percent((start + end) / 2)
        drawn.append(tag("rect", x=_percent(start), y=0, width=wide, height=bottom, class_=f"zone z-{band}"))
        if end - start >= NAMED:
            drawn.append(tag("text", words.band(band), x=middle, y=14, class_="zone-name"))
    for at, label in scale.ticks():
        x = _percent(at)
        drawn.append(tag("line", x1=x, x2=x, y1=HEAD, y2=bottom, class_="gridline"))
        drawn.append(tag("text", label, x=x, y=height - 8, class_="tick"))
    return join(drawn)


def _bar(step: Step, scale: OddsScale, top: int) -> Markup:
    left, right = sorted((scale.at(step.start), scale.at(step.end)))
    name = f"{step.number}  {step.label}" if step.number else step.label
    end, bar_top = _percent(scale.at(step.end)), top + 20
    return join(
        [
            tag("text", words.shorten(name, LABEL), x=0, y=top + 14, class_="step"),
            tag("text", words.odds(step.end - step.start), x="100%", y=top + 14, class_="effect"),
            tag(
                "rect",
                x=_percent(left),
                y=bar_top,
                width=_percent(max(right - left, 0.4)),
                height=BAR,
                rx=2,
                class_=f"bar {step.kind}",
            ),
            tag("line", x1=end, x2=end, y1=bar_top, y2=bar_top + ROW + BAR, class_="joint"),
        ]
    )


def _point(step: Step, scale: OddsScale, top: int, told: str, *, joins: bool) -> Markup:
    at, middle = _percent(scale.at(step.end)), top + 20 + BAR / 2
    joint = tag("line", x1=at, x2=at, y1=middle, y2=middle + ROW, class_="joint") if joins else None
    return join(
        [
            tag("text", step.label, x=0, y=top + 14, class_=f"step {step.kind}"),
            tag("text", told, x="100%", y=top + 14, class_=f"effect {step.kind}"),
            joint,
            tag("circle", cx=at, cy=middle, r=6 if step.kind == "total" else 5, class_=f"point {step.kind}"),
        ]
    )
