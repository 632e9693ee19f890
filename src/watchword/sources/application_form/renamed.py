"""The employer's own names of columns and questions, given in the settings, in the place of those on a form."""

from collections.abc import Iterable, Mapping
from typing import Any

from watchword.sources.application_form import names
from watchword.sources.headers import plain_name

#: The employer's name, written plainly -> a name that is understood.
Own = Mapping[str, str]

#: Where systems put the words of a question or the name of an employer's own field.
_LABELS = frozenset(
    {"question", "Question", "Question_Text", "text", "title", "name", "label", "Label"}
)  # fmt: skip


def own_names(columns: Mapping[str, str]) -> Own:
    """`[columns.applicants]` as it is compared with forms.

    What a form has no place for is left out, and so is what is never read: another name does not make it anything else.
    """
    known = ((theirs, ours) for theirs, ours in columns.items() if names.field(ours))
    return {plain_name(theirs): ours for theirs, ours in known if not names.left(theirs)}


def of_table(found: Iterable[tuple[str, str]], own: Own) -> list[tuple[str, str]]:
    """Each field with its value, those that the employer named first."""
    said = [(own.get(plain_name(name)), name, value) for name, value in found]
    return [(ours or name, value) for ours, name, value in sorted(said, key=lambda each: each[0] is None)]


def of_json(raw: Any, own: Own) -> Any:
    """The same JSON with the employer's names understood, as keys and as what was asked; its depth is bounded before."""
    if isinstance(raw, list):
        return [of_json(each, own) for each in raw]
    if not isinstance(raw, Mapping):
        return raw
    found: dict[str, Any] = {}
    taken = {plain_name(key) for key in raw}
    for key, value in raw.items():
        if ours := own.get(plain_name(key)):
            name = _free(ours, taken)
            taken.add(plain_name(name))
            found[name] = of_json(value, own)
    for key, value in raw.items():
        if plain_name(key) not in own:
            asked = own.get(plain_name(value[:200])) if key in _LABELS and isinstance(value, str) else None
            found[key] = asked or of_json(value, own)
    return found


def _free(name: str, taken: set[str]) -> str:
    """A name of the same field under which nothing stands yet."""
    ours = names.field(name) or name
    same = (name, *names.ALIASES.get(ours, ()))
    return next((each for each in same if plain_name(each) not in taken), name)
