"""A value as a cell of a table, in which nothing from outside can act as a formula."""

#: What a spreadsheet takes for the start of a formula, or what would hide one (OWASP, CSV injection); the
#: full-width signs are read as the plain ones by some.
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cell(value: object) -> str:
    """The value as a cell; an apostrophe goes before what would be read as a formula, numbers excepted."""
    if value is None:
        return ""
    told = str(value)
    if isinstance(value, int | float):
        return told
    return f"'{told}" if told.lstrip(" \u00a0").startswith(STARTS) or told.startswith(STARTS) else told
