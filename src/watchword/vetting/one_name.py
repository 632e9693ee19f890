"""Whether two names as typed may be one person's: what keeps somebody from being their own second person.

It errs on one side: two people whose names differ in an accent or in the order of their parts count as one, and the
second signs with more of the name. Who types another's name is not seen here: names are typed, not proven.
"""

from unicodedata import category, combining, normalize

#: Letters of other scripts that look like Latin ones, by the Latin letter (Unicode Technical Standard 39, the pairs that
#: names in these scripts could be built of; small letters, as capitals are folded first).
_LOOKING_LIKE = {
    "a": "аα", "b": "ьβ", "c": "сϲ", "d": "ԁ", "e": "еεҽ", "f": "ғ", "g": "ԍɡ", "h": "һнη", "i": "іιıɩ", "j": "јϳ",
    "k": "кκ", "l": "ӏ", "m": "мμ", "n": "пνո", "o": "оοօסо", "p": "рρ", "q": "ԛ", "r": "гᴦ", "s": "ѕ", "t": "тτ",
    "u": "υսц", "v": "ѵ", "w": "ԝωш", "x": "хχ", "y": "уγү", "z": "ᴢζ",
}  # fmt: skip
_LATIN = {ord(each): latin for latin, others in _LOOKING_LIKE.items() for each in others}


def one_name(one: str, other: str) -> bool:
    """Whether two names read alike: capitals, accents, blanks, marks, order and look-alike letters make no second person."""
    return alike(one) == alike(other)


def alike(name: str) -> tuple[str, ...]:
    """The parts of a name as they look, in one order; no parts for a name of marks alone."""
    wide = normalize("NFKD", normalize("NFKC", name).casefold())
    plain = "".join(each for each in wide if not combining(each) and category(each) != "Cf")
    shown = plain.translate(_LATIN)
    return tuple(sorted("".join(each if each.isalnum() else " " for each in shown).split()))
