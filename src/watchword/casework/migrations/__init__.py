"""The tables of casework, version by version; an older program refuses what it does not know."""
