"""Addresses as reports write them so that nobody clicks: hxxp, [.], (at) …, written plainly again."""

import re

_CHANGES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\bh(?:xx|tt|\*\*|XX)p(s?)\s?(?:\[:\]//|\[://\]|:\[//\]|\[:\]\[/\]\[/\]|:\\{1,2}//|://)", re.I
        ),
        r"http\1://",
    ),
    (re.compile(r"\s?[\[({<]\s?(?:\.|dot|d0t|punkt)\s?[\])}>]\s?(?=\w)", re.I), "."),
    (re.compile(r"(?<=\w)\\\.(?=\w)"), "."),
    (re.compile(r"(?<=\w)\[\.(?=\w)|(?<=\w)\.\](?=\w)"), "."),
    (re.compile(r"(?<=\w)\s?[\[({<]\s?(?:@|at)\s?[\])}>]\s?(?=\w)", re.I), "@"),
    (re.compile(r"(?<=\w)\[:\](?=\w|/)"), ":"),
    (re.compile(r"(?<=\w)\[/\]"), "/"),
)


def plainly(text: str) -> str:
    """Text with defanged addresses written plainly."""
    for pattern, instead in _CHANGES:
        text = pattern.sub(instead, text)
    return text
