"""Chinese syllables, whichever way they are spelt: pinyin, Wade-Giles, and what passports of the region use."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _facts() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files("watchword.screening.names").joinpath("chinese.toml").read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


#: Wade-Giles initials; without their apostrophes, as lists write them.
_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("g", "k"), ("j", "ch"), ("q", "ch"),
    ("z", "ts"), ("c", "ts"), ("r", "j"), ("x", "hs"),
)  # fmt: skip


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sound in _facts()["pinyin"]:
        for spelling in {sound, sound.replace("v", "u"), sound.replace("v", "yu"), *_wade_giles(sound)}:
            found.setdefault(spelling, set()).add(sound)
    return {spelling: frozenset(sounds) for spelling, sounds in found.items()}


@cache
def _with_customary() -> dict[str, frozenset[str]]:
    found = dict(_table())
    for row in sorted(_facts()["customary"]):
        spelling, _, sounds = row.partition("=")
        found[spelling] = found.get(spelling, frozenset()) | frozenset(sounds.split(","))
    return found


def _wade_giles(sound: str) -> set[str]:
    """A syllable in Wade-Giles, without apostrophes and accents."""
    initial, put = next(((i, p) for i, p in _INITIALS if sound.startswith(i)), ("", ""))
    final = sound[len(initial) :]
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        return {put + "ih"}
    if final == "i" and initial in ("z", "c"):
        return {"tzu", "tsu"}
    finals = {
        "si": {"ssu", "szu"},
        "yi": {"i", "yi"},
        "you": {"yu"},
        "yan": {"yen"},
        "ye": {"yeh"},
        "er": {"erh"},
        "e": {"o", "e"},
    }
    if sound in finals:
        return finals[sound]
    final = (
        final.replace("v", "u").replace("ong", "ung").replace("ian", "ien")
        if not final.endswith("iang")
        else final
    )
    if final.endswith(("ie", "ue")):
        final += "h"
    both = {final}
    if sound.startswith(("g", "k", "h")):
        both |= {final.replace("e", "o") if final in ("e", "ke", "he") else final, final.replace("ui", "uei")}
    elif final.endswith("uo") and not sound.startswith(("sh", "h")):
        both.add(final[:-2] + "o")
    return {put + each for each in both}


def spelt(text: str) -> frozenset[str]:
    """The syllables, in pinyin, that a spelling may stand for as a word; empty where it is none."""
    return _with_customary().get(text, frozenset())


def written(text: str) -> frozenset[str]:
    """The same without family names' customary spellings, which stand alone."""
    return _table().get(text, frozenset())


@cache
def _classes() -> dict[str, str]:
    """Each pinyin syllable's class: those that some spelling mixes up are in one."""
    lead = {sound: sound for sound in _facts()["pinyin"]}

    def root(sound: str) -> str:
        while lead.get(sound, sound) != sound:
            sound = lead[sound]
        return sound

    for sounds in _with_customary().values():
        first, *others = sorted(sounds)
        for other in others:
            lead[root(other)] = root(first)
    return {sound: root(sound) for sound in lead}


def key(syllables: frozenset[str]) -> frozenset[str]:
    """The classes that syllables of one spelling fall into; equal names have one in common."""
    return frozenset(_classes().get(each, each) for each in syllables)


def family_names() -> frozenset[str]:
    """The syllables of the commonest Chinese family names."""
    return _facts()["family"]
