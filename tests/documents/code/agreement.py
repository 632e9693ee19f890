"""A comparison of names for these tests, in the words of the house's own: same, compatible, different, unknown."""


def same_name(one: str, other: str) -> str:
    """Names agree where one's words are among the other's or begin them."""
    mine, theirs = (sorted(name.lower().replace(".", " ").split()) for name in (one, other))
    if not mine or not theirs:
        return "unknown"
    if mine == theirs:
        return "same"
    fewer, more = sorted((mine, theirs), key=len)
    inside = all(any(word.startswith(part) or part.startswith(word) for word in more) for part in fewer)
    return "compatible" if inside and len(fewer) > 1 else "different"
