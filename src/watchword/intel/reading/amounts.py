"""Sums, shares and numbers of people, machines or firms, as far as the words are exact."""

import re
from collections.abc import Iterator, Sequence

from watchword.intel.reading.passage import Passage
from watchword.intel.report import Amount

_BOUND = (
    r"(?P<bound>up to|as (?:much|many|high) as|at most|no more than|less than|under|fewer than|"
    r"below|at least|no less than|a minimum of|"
    r"more than|over|above|exceed(?:s|ed|ing)?|in excess of|about|around|nearly|almost|"
    r"some|approximately|roughly|an estimated|estimated(?: at)?|close to)?\s*(?:the\s+)?"
)
_BOUNDS = {
    "up to": ("up to", "as much as", "as many as", "as high as", "at most", "no more than"),
    "less than": ("less than", "under", "fewer than", "below"),
    "at least": ("at least", "no less than", "a minimum of"),
    "more than": ("more than", "over", "above", "exceed", "exceeds", "exceeded", "exceeding", "in excess of"),
}
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?)"
_SCALE = r"\s*-?(?P<scale>thousand|million|billion|trillion|mn|bn|k|m|b)?(?![a-zA-Z])"
_SCALES = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
}
_SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "C$": "CAD", "A$": "AUD"}
_CODES = ("USD", "EUR", "GBP", "JPY", "CNY", "KRW", "CAD", "AUD", "CHF", "RUB", "USDT", "USDC", "BTC", "ETH")
_NAMES = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "won": "KRW",
    "rouble": "RUB",
    "ruble": "RUB",
    "franc": "CHF",
}
_NAMED = rf"(?:(?:u\.?s\.?|us) )?(?P<name>{'|'.join(_NAMES)})s?\b"
_COUNTED = {
    "people": r"workers?|people|persons?|individuals?|employees?|citizens?|applicants?|operatives?|"
    r"developers?|contractors?|engineers?|programmers?|freelancers?|managers?|facilitators?|"
    r"victims?|hires|nationals|actors?|men|staff",
    "companies": r"companies|firms?|employers?|organi[sz]ations?|businesses|customers|clients",
    "identities": r"identit(?:y|ies)|personas?|profiles?|accounts?",
    "devices": r"laptops?|devices?|computers?|notebooks?|machines?|phones?",
    "wallets": r"wallets?|wallet addresses",
    "domains": r"domains?|web ?sites?",
}
_ORDERS = {
    "dozens": 12,
    "scores": 20,
    "tens": 10,
    "hundreds": 100,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
_ORDER = rf"(?P<order>{'|'.join(_ORDERS)})[\"']?(?:\s+of\s+(?P<order2>thousands|millions|billions))?"
_PERCENT = re.compile(rf"{_BOUND}{_NUMBER}\s*-?(?:%|percent\b|per cent\b|percentage points)", re.I)
_SUM = re.compile(rf"{_BOUND}(?P<sign>US\$|C\$|A\$|[$€£¥₩]|(?:{'|'.join(_CODES)})\s){_NUMBER}{_SCALE}")
_SUM_CODE = re.compile(rf"{_BOUND}{_NUMBER}{_SCALE}\s*(?P<code>{'|'.join(_CODES)})\b")
_SUM_NAMED = re.compile(rf"{_BOUND}{_NUMBER}{_SCALE}\s*{_NAMED}", re.I)
_ORDER_SUM = re.compile(rf"\b{_ORDER}\s+(?:of\s+)?(?:in\s+)?{_NAMED}", re.I)
_OF_WHAT = (
    r"(?:\s+of)?(?:\s+(?!and\b|or\b|in\b|for\b|from\b|to\b|by\b|with\b|at\b|on\b|dollars)[\w.'/-]+){0,5}?\s+"
)
_ORDER_COUNT = {
    unit: re.compile(rf"\b{_ORDER}{_OF_WHAT}(?:{words})\b", re.I) for unit, words in _COUNTED.items()
}
_COUNT = {unit: re.compile(rf"{_BOUND}(?<![\w$€£.,-]){_NUMBER}{_SCALE}(?:\s+(?:u\.s\. |[\w-]+ ){{0,3}}?)(?:{words})\b", re.I)
          for unit, words in _COUNTED.items()}  # fmt: skip


def amounts_of(passages: Sequence[Passage]) -> tuple[Amount, ...]:
    """Every amount once: `bound` is "", about, up to, less than, at least, more than, or order where only that is said.

    "Thousands of workers" is 1,000 people of bound order; "hundreds of millions of dollars" 100,000,000 USD of bound order.
    """
    found: dict[tuple[float, str, str], Amount] = {}
    for passage in passages:
        if passage.kind in ("references",):
            continue
        for _, value, unit, bound in sorted(_amounts(passage.plain)):
            found.setdefault((value, unit, bound), Amount(value, unit, bound, passage.quote))
    return tuple(found.values())


def _amounts(text: str) -> Iterator[tuple[int, float, str, str]]:
    for pattern in (_PERCENT, _SUM, _SUM_CODE, _SUM_NAMED):
        for match in pattern.finditer(text):
            yield match.start("number"), _value(match), _unit(match), _bound(match["bound"])
            text = text[: match.start()] + "~" * len(match[0]) + text[match.end() :]
    for match in _ORDER_SUM.finditer(text):
        yield match.start(), _order(match), _NAMES[match["name"].lower()], "order"
        text = text[: match.start()] + "~" * len(match[0]) + text[match.end() :]
    yield from _counts(text)


def _counts(text: str) -> Iterator[tuple[int, float, str, str]]:
    taken: set[int] = set()
    for patterns in (_ORDER_COUNT, _COUNT):
        for unit, pattern in patterns.items():
            for match in pattern.finditer(text):
                ordered = "order" in match.groupdict()
                start = match.start("order" if ordered else "number")
                if start in taken or (not ordered and _is_year(match["number"])):
                    continue
                taken.add(start)
                yield (
                    start,
                    _order(match) if ordered else _value(match),
                    unit,
                    "order" if ordered else _bound(match["bound"]),
                )


def _is_year(number: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", number))


def _value(match: re.Match[str]) -> float:
    scale = (match.groupdict().get("scale") or "").lower()
    return float(match["number"].replace(",", "")) * _SCALES.get(scale, 1)


def _order(match: re.Match[str]) -> float:
    return float(_ORDERS[match["order"].lower()] * _ORDERS.get((match["order2"] or "").lower(), 1))


def _unit(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("sign"):
        sign = groups["sign"].strip()
        return _SIGNS.get(sign, sign)
    if groups.get("name"):
        return _NAMES[groups["name"].lower()]
    return groups.get("code") or "percent"


def _bound(words: str | None) -> str:
    if not words:
        return ""
    lower = words.lower()
    return next((bound for bound, said in _BOUNDS.items() if lower in said), "about")
