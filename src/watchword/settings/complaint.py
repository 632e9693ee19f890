"""One clear line for what is wrong in a settings file: the file, the table, the key, what to do."""

from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

#: Below this likeness (0..1) a suggestion would puzzle more than help.
_LIKE_ENOUGH = 0.7


def complaint(error: ValidationError, model: type[BaseModel]) -> str:
    """What the first error is, and how many more there are; `model` is the file's own model."""
    first, *rest = error.errors(include_url=False)
    where, key = _place(first["loc"])
    known = known_keys(model, first["loc"][:-1])
    more = f" (and {len(rest)} more)" if rest else ""
    return f"{where}{_what(first['type'], key, first['msg'], known)}{more}"


def _place(loc: Sequence[int | str]) -> tuple[str, str]:
    """The table, with the row's number counted from 1 where it is one of many, and the key in it."""
    *path, last = loc or ("file",)
    if isinstance(last, int):
        path, last = [*path, last], ""
    names = [str(part) for part in path if not isinstance(part, int)]
    row = next((part + 1 for part in reversed(path) if isinstance(part, int)), None)
    if not names:
        return "", str(last)
    table = ".".join(names)
    return (f"[{table}]: " if row is None else f"[{table}] row {row}: "), str(last)


def _what(kind: str, key: str, message: str, known: Sequence[str]) -> str:
    if kind == "extra_forbidden":
        return f"unknown key {key}{_nearest(key, known)}"
    if kind == "missing":
        return f"{key} is missing; add it"
    return f"{key}: {message.removeprefix('Value error, ')}".removeprefix(": ")


def _nearest(key: str, known: Sequence[str]) -> str:
    best = process.extractOne(key, known, scorer=JaroWinkler.similarity)
    if best is not None and best[1] >= _LIKE_ENOUGH:
        return f"; did you mean {best[0]}?"
    return f"; known: {', '.join(known)}" if known else ""


def known_keys(model: type[BaseModel], path: Sequence[int | str]) -> tuple[str, ...]:
    """The keys that the table at a path may have; empty where the path leads to no table."""
    for part in path:
        if isinstance(part, int):
            continue
        fields = model.model_fields.items()
        annotation = next((f.annotation for name, f in fields if part in (name, f.alias)), None)
        inner = model_in(annotation)
        if inner is None:
            return ()
        model = inner
    return tuple(field.alias or name for name, field in model.model_fields.items())


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The table's model inside an annotation such as `tuple[Site, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := model_in(arg))), None)
