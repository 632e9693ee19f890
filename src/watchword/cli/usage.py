"""Wrong usage as one line: in which command, what is wrong, and what to give instead."""

from typing import Any

import typer

#: What the parser raises for wrong usage: the nearest that the versions of typer have in common.
WRONG: type[Exception] = typer.BadParameter.__mro__[2]
#: How the parser's own checks begin, before what they found, and how that reads here.
_CHECKED = {"Value error, ": "", "Input should be ": "has to be "}
_COMMAND = "No such command "


def asks_for_help(error: Exception) -> bool:
    """Whether a group of commands was called without any, for which its help is the answer."""
    return type(error).__name__ == "NoArgsIsHelpError"


def complaint(error: Any) -> str:
    """The line for an error of the parser; it ends with where to read on."""
    context = getattr(error, "ctx", None)
    if context is None:
        name = getattr(error, "option_name", None)
        return f"{name}: needs a value; give it after the option" if name else _plain(error)
    path = context.command_path
    place = path.removeprefix("watchword").strip()
    return f"{place}{': ' if place else ''}{_said(error, context)} (see `{path} --help`)"


def _said(error: Any, context: Any) -> str:
    """What is wrong, and what to do."""
    parameter = getattr(error, "param", None)
    if type(error).__name__ == "MissingParameter" and parameter is not None:
        return f"{_name(parameter)} is missing: {_meaning(error, parameter)}"
    if parameter is not None:
        return f"{_name(parameter)}: {_found(error.message)}"
    if name := getattr(error, "option_name", None):
        near = getattr(error, "possibilities", None)
        return f"{name}: there is no such option" + (f"; did you mean {near[0]}?" if near else "")
    if error.message.startswith(_COMMAND) and hasattr(context.command, "list_commands"):
        from watchword.vetting.nearest import nearest  # noqa: PLC0415 - no other command waits for it

        word = error.message.removeprefix(_COMMAND).split("'")[1]
        return (
            f"{word[:100]}: there is no such command{nearest(word, context.command.list_commands(context))}"
        )
    return _plain(error)


def _name(parameter: Any) -> str:
    """An option as it is typed, or an argument in capitals."""
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.metavar or parameter.name).rstrip("_").upper()


def _meaning(error: Any, parameter: Any) -> str:
    """What a parameter is, from its help, and the words that it takes where it takes only some."""
    text = " ".join((parameter.help or "a value").split()).rstrip(".")
    words = error.format_message().partition("Choose from:")[2].split()
    some = f" ({' '.join(words)})" if words else ""
    return (text if text[1:2].isupper() else text[:1].lower() + text[1:]) + some


def _found(message: str) -> str:
    for beginning, read in _CHECKED.items():
        if message.startswith(beginning):
            message = read + message.removeprefix(beginning)
    return message[:1].lower() + message[1:].rstrip(".")


def _plain(error: Any) -> str:
    message = str(error.format_message()).rstrip(".")
    return message[:1].lower() + message[1:]
