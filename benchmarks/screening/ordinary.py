"""Ordinary names of people and firms from Faker, in the scripts of their countries."""

from collections.abc import Callable, Iterable, Iterator
from itertools import cycle
from random import Random
from typing import Any

#: Where ordinary people's names are taken from, in equal parts.
LOCALES = (
    "en_US en_GB de_DE fr_FR es_ES it_IT pt_BR nl_NL sv_SE fi_FI pl_PL cs_CZ hr_HR bg_BG ru_RU uk_UA ro_RO hu_HU el_GR "
    "tr_TR fa_IR he_IL ar_AA ar_SA en_IN hi_IN ta_IN bn_BD ne_NP en_PK th_TH vi_VN id_ID zh_CN zh_TW ko_KR ja_JP "
    "yo_NG ig_NG ha_NG zu_ZA tw_GH sw en_KE"
)
#: The same for firms; Russian is not among them, since Faker has real Russian firms, some of which are listed.
FIRMS = "en_US en_GB de_DE fr_FR es_ES it_IT pt_BR nl_NL sv_SE pl_PL uk_UA bg_BG tr_TR zh_CN ko_KR ja_JP id_ID fil_PH"
#: And for large files of Latin names.
LATIN = (
    "en_US en_GB de_DE fr_FR es_ES it_IT pt_BR nl_NL sv_SE pl_PL cs_CZ ro_RO tr_TR en_IN vi_VN id_ID yo_NG"
)
_FAMILY_FIRST = {"zh_CN", "zh_TW", "ko_KR", "ja_JP"}
_FORMS = (" Ltd", " LLC", " GmbH", " S.A.", " Inc.", " B.V.", "", "")


def persons(count: int, seed: int) -> list[tuple[str, str]]:
    """So many different names of persons, with the locale of each."""
    return list(_different(count, LOCALES.split(), seed, lambda faker, locale: (
        faker.name() if locale in _FAMILY_FIRST else f"{faker.first_name()} {faker.last_name()}")))  # fmt: skip


def firms(count: int, seed: int) -> list[tuple[str, str]]:
    """So many different names of firms, with the locale of each."""
    return list(_different(count, FIRMS.split(), seed, lambda faker, _: faker.company()))


def _different(
    count: int, locales: list[str], seed: int, made: Callable[[Any, str], str]
) -> Iterator[tuple[str, str]]:
    from faker import Faker  # noqa: PLC0415 - of the extra `bench`

    fakers = {locale: Faker(locale) for locale in locales}
    for number, faker in enumerate(fakers.values()):
        faker.seed_instance(seed + number)
    seen: set[str] = set()
    for drawn, locale in enumerate(cycle(locales)):
        if len(seen) >= count or drawn > 50 * count:
            return
        name = " ".join(made(fakers[locale], locale).split())
        if name not in seen:
            seen.add(name)
            yield locale, name


def many(count: int, seed: int, given: int = 1) -> Iterator[tuple[str, str]]:
    """So many (name, kind): two persons to each firm, first × last names, common ones often, a tenth made up.

    given: first names of every second person.
    """
    random = Random(seed)
    first, last, words = _pools(seed)
    for number in range(count):
        if number % 3 == 2:
            several = " ".join(_common(words, random) for _ in range(random.randint(2, 3)))
            yield several + random.choice(_FORMS), "organization"
        else:
            called = " ".join(_common(first, random) for _ in range(given if number % 2 else 1))
            yield f"{called} {_made_up(random) if random.random() < 0.1 else _common(last, random)}", "person"


def _pools(seed: int) -> tuple[list[str], list[str], list[str]]:
    """First names, last names and words of firms' names, in a mixed order."""
    from faker import Faker  # noqa: PLC0415 - of the extra `bench`

    first: set[str] = set()
    last: set[str] = set()
    words: set[str] = set()
    for number, locale in enumerate(LATIN.split()):
        faker = Faker(locale)
        faker.seed_instance(seed + number)
        first.update(faker.first_name() for _ in range(800))
        last.update(faker.last_name() for _ in range(1_600))
        words.update(word for _ in range(400) for word in faker.company().split() if len(word) > 3)
    random = Random(seed)
    return _mixed(first, random), _mixed(last, random), _mixed(words, random)


def _mixed(names: Iterable[str], random: Random) -> list[str]:
    ordered = sorted(names)
    random.shuffle(ordered)
    return ordered


def _common(pool: list[str], random: Random) -> str:
    """One of a pool, the first ones oftener, as some names are borne by many."""
    return pool[int(len(pool) * random.random() ** 2)]


def _made_up(random: Random) -> str:
    syllables = range(random.randint(2, 4))
    return "".join(random.choice("bcdfghjklmnprstvwz") + random.choice("aeiouy") for _ in syllables).title()
