"""A STIX pattern, as far as it says that something equals something: what can be kept in a list."""

from dataclasses import dataclass

from watchword.intel.exchange.feeds.observables import handle_of
from watchword.intel.exchange.feeds.pattern_paths import HOST, LOGIN, identifier_at
from watchword.intel.exchange.feeds.pattern_words import Unreadable, Word, words
from watchword.screening.entry import Identifier

#: Brackets inside brackets, beyond which a pattern is not read.
DEPTH = 32
Identifiers = tuple[Identifier, ...]


@dataclass(frozen=True)
class Meaning:
    """What a pattern names, each alone enough for a match, and the alternatives that could not be read."""

    identifiers: Identifiers
    unread: tuple[str, ...] = ()


def meaning(pattern: str) -> Meaning:
    """What a pattern names. Raises Unreadable, with the reason, where nothing of it can be kept.

    `OR` and `IN` name alternatives. `AND` asks for two things at once, which a list cannot say: of it only a file's
    hash is kept, since it identifies the file alone, and an account's login with its host. Order, time and repetition
    (FOLLOWEDBY, WITHIN, START, REPEATS) are not read.
    """
    reader = _Reader(words(pattern))
    found = _without_halves(reader.observations(0))
    if reader.word is not None:
        raise Unreadable(f"{reader.word.value[:40]} asks for more than equality")
    if not found.identifiers:
        raise Unreadable("; ".join(found.unread) or "it names nothing that a list can hold")
    return Meaning(tuple(dict.fromkeys(found.identifiers)), tuple(dict.fromkeys(found.unread)))


def _either(left: Meaning, right: Meaning) -> Meaning:
    return Meaning(left.identifiers + right.identifiers, left.unread + right.unread)


def _both(sides: list[Meaning]) -> Meaning:
    """Two things at once: a side that is nothing but hashes stands for the whole, and a login joins its host."""
    if len(sides) == 1:
        return sides[0]
    if accounts := _accounts(sides):
        return Meaning(accounts)
    hashes = [
        side for side in sides
        if side.identifiers and not side.unread and all(each.kind == "hash" for each in side.identifiers)
    ]  # fmt: skip
    if hashes:
        return Meaning(tuple(each for side in hashes for each in side.identifiers))
    return Meaning((), ("AND of two things that a list cannot say",))


def _accounts(sides: list[Meaning]) -> Identifiers:
    """The accounts that a login, or several, and one host make together; none where there is anything else."""
    given = [each for side in sides for each in side.identifiers]
    hosts = [each.value for each in given if each.kind == HOST]
    logins = [each.value for each in given if each.kind == LOGIN]
    if len(hosts) != 1 or len(hosts) + len(logins) != len(given) or any(side.unread for side in sides):
        return ()
    return tuple(found for login in logins if (found := handle_of(hosts[0], login)))


def _without_halves(found: Meaning) -> Meaning:
    """A login without its host, or a host alone, is nothing that a list can hold."""
    whole = tuple(each for each in found.identifiers if each.kind not in (LOGIN, HOST))
    halves = (
        f"user-account {each.kind} {each.value[:60]} alone" for each in found.identifiers if each not in whole
    )
    return Meaning(whole, (*found.unread, *halves))


class _Reader:
    """Reads words one after the other; each method leaves off behind what it read."""

    def __init__(self, given: list[Word]) -> None:
        self._words = given
        self._at = 0

    @property
    def word(self) -> Word | None:
        """The word that comes next."""
        return self._words[self._at] if self._at < len(self._words) else None

    def _next(self) -> Word:
        word = self.word
        if word is None:
            raise Unreadable("it ends in the middle")
        self._at += 1
        return word

    def _took(self, *values: str) -> bool:
        word = self.word
        if word is not None and word.kind in ("sign", "name") and word.value in values:
            self._at += 1
            return True
        return False

    def _expect(self, value: str) -> None:
        if not self._took(value):
            raise Unreadable(f"{value} is missing")

    def observations(self, depth: int) -> Meaning:
        """Observations in square brackets, joined by OR and AND."""
        found = self._observations_at_once(depth)
        while self._took("OR"):
            found = _either(found, self._observations_at_once(depth))
        return found

    def _observations_at_once(self, depth: int) -> Meaning:
        sides = [self._observation(depth)]
        while self._took("AND"):
            sides.append(self._observation(depth))
        return _both(sides)

    def _observation(self, depth: int) -> Meaning:
        _check(depth)
        if self._took("("):
            found = self.observations(depth + 1)
            self._expect(")")
            return found
        self._expect("[")
        found = self._comparisons(depth)
        self._expect("]")
        return found

    def _comparisons(self, depth: int) -> Meaning:
        found = self._comparisons_at_once(depth)
        while self._took("OR"):
            found = _either(found, self._comparisons_at_once(depth))
        return found

    def _comparisons_at_once(self, depth: int) -> Meaning:
        sides = [self._comparison(depth)]
        while self._took("AND"):
            sides.append(self._comparison(depth))
        return _both(sides)

    def _comparison(self, depth: int) -> Meaning:
        _check(depth)
        if self._took("("):
            found = self._comparisons(depth + 1)
            self._expect(")")
            return found
        if self._took("EXISTS"):
            return Meaning((), (f"EXISTS {self._next().value[:60]}",))
        path = self._next()
        if path.kind != "path":
            raise Unreadable(f"{path.value[:40]} is no object path")
        return self._compared(path.value)

    def _compared(self, path: str) -> Meaning:
        denied, sign = self._took("NOT"), self._next()
        values = self._several() if self._took("(") else [self._next().value]
        if denied or sign.value not in ("=", "==", "IN"):
            return Meaning((), (f"{path[:60]} {'NOT ' if denied else ''}{sign.value[:20]}",))
        read = [(value, identifier_at(path, value)) for value in values]
        unread = tuple(f"{path[:60]} = {value[:60]}" for value, found in read if found is None)
        return Meaning(tuple(found for _, found in read if found), unread)

    def _several(self) -> list[str]:
        values = [self._next().value]
        while self._took(","):
            values.append(self._next().value)
        self._expect(")")
        return values


def _check(depth: int) -> None:
    if depth > DEPTH:
        raise Unreadable(f"its brackets go more than {DEPTH} deep")
