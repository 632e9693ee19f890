"""Escaped HTML as a type: text becomes `Markup` only by being escaped or by being built from tags."""

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

VOID = frozenset({"meta", "br", "link", "rect", "line", "circle", "path"})

# Control characters that HTML forbids, and the marks that turn the reading direction of what follows.
UNPRINTABLE = dict.fromkeys(
    [
        *(*range(9), 11, 12, *range(14, 32), *range(127, 160)),
        *(0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
        *(*range(0xD800, 0xE000), 0xFFFE, 0xFFFF),
    ],
    "\ufffd",
)


class Markup(str):
    """A string that is already safe to place in an HTML page."""

    __slots__ = ()


Child: TypeAlias = "str | int | float | Iterable[str] | None"
Attribute: TypeAlias = "str | int | float | bool | None"


def clean(value: object) -> str:
    """The value as text, with what could hide or reorder text made visible as U+FFFD."""
    return str(value).translate(UNPRINTABLE)


def text(value: object) -> Markup:
    """The value as escaped text; `Markup` passes as it is."""
    return value if isinstance(value, Markup) else Markup(escape(clean(value), quote=True))


def join(children: Iterable[Child]) -> Markup:
    """All children, escaped where they are not markup, one after another; None is nothing."""
    parts: list[str] = []
    for child in children:
        if isinstance(child, str | int | float):
            parts.append(text(child))
        elif child is not None:
            parts.append(join(child))
    return Markup("".join(parts))


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """One element. `class_` means class, `_` in an attribute's name means `-`; None and False leave it out.

    Floats are written with two decimals, which is enough for a picture's percentages and pixels.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Markup(f"<{name}{written}>" if name in {"meta", "br", "link"} else f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{join(children)}</{name}>")


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = (
        key.rstrip("_").replace("_", "-").replace("viewbox", "viewBox").replace("aspectratio", "AspectRatio")
    )
    if value is True:
        return f" {name}"
    return f' {name}="{text(f"{value:.2f}" if isinstance(value, float) else value)}"'
