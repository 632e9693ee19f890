"""ICAO's published specimens (state UTO), and zones built by their rules from given fields."""

from collections.abc import Mapping

from watchword.documents.identity.check_digits import check_digit

#: Doc 9303 part 4 (TD3), part 5 (TD1), part 6 (TD2), part 7 (MRV-A and MRV-B).
SPECIMENS: Mapping[str, str] = {
    "TD3": "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "TD1": "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    "TD2": "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
    "MRV-A": "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
    "MRV-B": "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
}
LONG_NUMBER = "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<"


def checked(text: str) -> str:
    """The text and its check digit."""
    return text + check_digit(text)


def passport(names: str, number: str, birth: str, expiry: str, personal: str) -> str:
    """A TD3 zone of state UTO; every text without fillers."""
    first = f"P<UTO{names}".ljust(44, "<")[:44]
    numbers, born, ends = checked(number.ljust(9, "<")), checked(birth), checked(expiry)
    own = checked(personal.ljust(14, "<"))
    composite = check_digit(numbers + born + ends + own)
    return f"{first}\n{numbers}UTO{born}<{ends}{own}{composite}"


def card(names: str, number: str, birth: str, expiry: str) -> str:
    """A TD1 zone of state UTO, its number of any length up to 22."""
    if len(number) > 9:
        top = f"{number[:9]}<{number[9:]}{check_digit(number)}".ljust(25, "<")
    else:
        top = checked(number.ljust(9, "<")).ljust(25, "<")
    born, ends = checked(birth), checked(expiry)
    composite = check_digit(top + born + ends + "<" * 11)
    return f"I<UTO{top}\n{born}X{ends}UTO{'<' * 11}{composite}\n{names.ljust(30, '<')[:30]}"
