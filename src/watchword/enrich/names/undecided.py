"""Two names that do not pair off, and may yet be one person's, by how the people of their language are named."""

import re
from collections.abc import Iterator
from functools import cache

from watchword.enrich.names.far import may_be_one, words_of
from watchword.enrich.names.parts import Parts
from watchword.enrich.names.pinyin import pinyin
from watchword.enrich.names.spelling import keys, one_syllable, same_name, table

_VOWELS = re.compile("[aeiou]+")
#: The Arabic article before a letter that it takes on: an-Nasir, as-Sayed, ech-Cherif.
_ARTICLE = re.compile("[aeou](?:[sntrzdl]|sh|ch|dh|th)")
#: What Burmese people are called before their name.
_ADDRESS = frozenset({"u", "daw"})
#: What Korean names have and Chinese ones, in whatever system, have not.
_KOREAN = re.compile(r"[sjhbdgk]eo|yeo[nm]|hy|[gkmbp]y|[jhtdcrmw]h?ae|[^l]eun(?!g)|[jyh]oo|woo|byeo")


def undecided(left: Parts, right: Parts) -> bool:
    """Whether nothing but knowledge of the person could tell if two names are one person's."""
    if _beside(left, right):
        return True
    return not _other_family(left, right) and any(
        _two_systems(ours, theirs) or _adopted(ours[1], theirs[1]) or _adopted(theirs[1], ours[1])
        for ours in _eastern(left)
        for theirs in _eastern(right)
        if _one_family(ours[0], theirs[0])
    )


def _beside(left: Parts, right: Parts) -> bool:
    """Whether all that must agree does without the words that not every document bears (Kaur, Kumar, U, as-)."""
    ours, theirs = _bare(left), _bare(right)
    if not ours or not theirs or (ours == left.named and theirs == right.named):
        return False
    short, long = sorted((list(ours), list(theirs)), key=len)
    for word in short:
        match = next((other for other in long if same_name(word, other) or may_be_one(word, other)), None)
        if match is None or len(word) == 1:
            return False
        long.remove(match)
    return True


def _bare(name: Parts) -> tuple[str, ...]:
    following = (*name.named[1:], "")
    return tuple(
        word
        for place, (word, after) in enumerate(zip(name.named, following, strict=True))
        if word not in words_of("beside")
        and not (_ARTICLE.fullmatch(word) and len(after) > 3 and after.startswith(word[1:]))
        and not (word in _ADDRESS and place == 0 and after)
    )


def _eastern(name: Parts) -> Iterator[tuple[str, list[str]]]:
    """A name as an East Asian family name, first or last, and what else there is."""
    for place in {0, len(name.all) - 1}:
        rest = [word for at, word in enumerate(name.all) if at != place]
        if rest and name.all[place] in _families():
            yield name.all[place], rest


@cache
def _families() -> frozenset[str]:
    return frozenset(word for row in table()["families"] for word in row.split()) | words_of("dialects")


def _other_family(left: Parts, right: Parts) -> bool:
    """Whether two names are alike in all but the family name: Ji-min Park and Ji-min Hong."""
    ours = [word for word in left.all if word not in right.all]
    theirs = [word for word in right.all if word not in left.all]
    if len(ours) != 1 or len(theirs) != 1 or len(left.all) < 2:
        return False
    return ours[0] in _families() and theirs[0] in _families() and not _one_family(ours[0], theirs[0])


def _one_family(a: str, b: str) -> bool:
    return not keys(a).isdisjoint(keys(b)) or may_be_one(a, b)


def _two_systems(ours: tuple[str, list[str]], theirs: tuple[str, list[str]]) -> bool:
    """Whether one name is pinyin and the other, of as many syllables, is not: a dictionary of characters would tell."""
    written = [all(map(pinyin, (family, *given))) for family, given in (ours, theirs)]
    if written[0] == written[1]:
        return False
    mandarin, other = (ours, theirs) if written[0] else (theirs, ours)
    korean = any(_KOREAN.search(word) for word in (other[0], *other[1]))
    return mandarin[0] in words_of("chinese") and not korean and _syllables(ours[1]) == _syllables(theirs[1])


def _syllables(given: list[str]) -> int:
    return sum(max(1, len(_VOWELS.findall(word))) for word in given)


def _adopted(ours: list[str], theirs: list[str]) -> bool:
    """Whether a Western given name stands in place of an East Asian one."""
    western = words_of("adopted")
    return all(word in western for word in ours) and not any(
        word in western or not (pinyin(word) or one_syllable(word.removesuffix("r"))) for word in theirs
    )
