"""Sentences as people write them about their own work, drawn from the stock of words."""

import random

from watchword.simulation.applicants import stock

FIELDS = tuple(stock.TITLES)


def employer(rng: random.Random) -> str:
    """The name of a firm that never was."""
    legal = rng.choice(stock.LEGAL)
    return f"{rng.choice(stock.EMPLOYERS)} {rng.choice(stock.EMPLOYER_KINDS)} {legal}".strip()


def deed(rng: random.Random, field: str, tools: tuple[str, ...] = ()) -> str:
    """One sentence about one piece of work; with `tools`, only those are named."""
    own = tools or tuple(stock.TOOLS[field])
    first, second = rng.choice(own), rng.choice(own)
    text = rng.choice(stock.FRAMES).format(
        verb=rng.choice(stock.VERBS),
        thing=rng.choice(stock.THINGS[field]),
        with_=rng.choice(stock.WITH),
        tool=first,
        tool2=second if second != first else "plain scripts",
        whom=rng.choice(stock.WHOM),
        end=_end(rng),
    )
    return text[0].upper() + text[1:]


def summary(rng: random.Random, field: str, title: str, years: int) -> str:
    """The sentence that opens a résumé."""
    tools = rng.sample(stock.TOOLS[field], 3)
    things = rng.sample(stock.THINGS[field], 2)
    return rng.choice(stock.SUMMARIES).format(
        title=title,
        years=max(years, 1),
        thing=things[0],
        thing2=things[1],
        with_=rng.choice(stock.WITH[:3]),
        tool=tools[0],
        tool2=tools[1],
        tool3=tools[2],
    )


def _end(rng: random.Random) -> str:
    low = rng.randint(8, 45)
    return rng.choice(stock.ENDS).format(n=low, m=low + rng.randint(12, 50), d=rng.randint(2, 7))
