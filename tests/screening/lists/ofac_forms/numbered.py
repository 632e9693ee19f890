"""Numbers for words: the reference values of the advanced form, each with the number it gets when it is first used."""

from xml.sax.saxutils import escape, quoteattr


def element(tag: str, content: str = "", **attributes: str) -> str:
    """An element with its attributes: "__" in a name is a hyphen, one at its end sets it apart from Python's words."""
    names = (name.rstrip("_").replace("__", "-") for name in attributes)
    told = "".join(
        f" {name}={quoteattr(value)}" for name, value in zip(names, attributes.values(), strict=True)
    )
    return f"<{tag}{told}>{content}</{tag}>" if content else f"<{tag}{told} />"


class Words:
    """Reference values by set; two with the same word differ in their further attributes."""

    def __init__(self) -> None:
        self.sets: dict[str, dict[tuple[str, str], str]] = {}
        self.used = 1000

    def number(self, kind: str, word: str, **attributes: str) -> str:
        """The number of a word in one of the sets."""
        words = self.sets.setdefault(kind, {})
        told = element("", **attributes).removeprefix("<").removesuffix(" />")
        if (word, told) not in words:
            self.used += 1
            words[word, told] = str(self.used)
        return words[word, told]

    def written(self) -> str:
        """All sets, in the order of their names as the publisher has them."""
        return "".join(
            element(
                f"{kind}Values",
                "".join(
                    f'<{kind} ID="{number}"{told}>{escape(word)}</{kind}>'
                    for (word, told), number in words.items()
                ),
            )
            for kind, words in sorted(self.sets.items())
        )
