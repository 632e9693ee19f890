"""Words that dates in résumés are made of, in five languages, and eras of other calendars where they are named."""

from collections.abc import Mapping

_NAMES = (
    "jan january januar jänner janner janvier janv ene enero janeiro gennaio gen",
    "feb february februar feber février fevrier févr fevr fév febrero fev fevereiro febbraio",
    "mar march märz maerz mrz mars marzo março marco mär",
    "apr april avril avr abr abril aprile",
    "may mai mayo maio maggio mag",
    "jun june juni juin junio junho giugno giu",
    "jul july juli juillet juil julio julho luglio lug",
    "aug august août aout ago agosto",
    "sep sept september septembre septiembre setiembre setembro set settembre",
    "oct october oktober okt octobre octubre outubro out ottobre ott",
    "nov november novembre noviembre novembro",
    "dec december dezember dez décembre decembre déc diciembre dic dezembro dicembre",
)
#: A month's names, lower case, to its number; forms without accents too.
MONTHS: Mapping[str, int] = {name: place for place, names in enumerate(_NAMES, 1) for name in names.split()}

#: A season's first month and how many months it may mean: the whole year, as hemispheres differ; a winter also ends
#: in the next year.
SEASONS: Mapping[str, tuple[int, int]] = {
    name: (1, width)
    for width, names in (
        (
            12,
            "spring summer autumn fall frühling frühjahr sommer herbst printemps été automne primavera verano verão "
            "otoño outono",
        ),
        (14, "winter hiver invierno inverno"),
    )
    for name in names.split()
}  # fmt: skip

_PRESENT = (
    "present|current|currently|now|today|to date|ongoing|till date|date|heute|jetzt|aktuell|"
    "laufend|derzeit|aujourd'hui|aujourd’hui|présent|actuel|actuellement|en cours|ce jour|"
    "actual|actualmente|actualidad|la actualidad|presente|el presente|hoy|la fecha|en curso|"
    "atual|atualmente|o momento|momento|hoje|até o momento|oggi|attuale|至今|现在|現在|현재|"
    "по настоящее время"
)
#: What stands for today.
PRESENT = tuple(_PRESENT.split("|"))

#: Words between a start and an end, beside dashes and arrows.
BETWEEN = (
    "to",
    "until",
    "till",
    "through",
    "thru",
    "bis",
    "à",
    "au",
    "jusqu'à",
    "a",
    "al",
    "hasta",
    "até",
    "ate",
    "ao",
)

#: Eras before a year, and the common year that comes before the era's first.
ERAS: Mapping[str, int] = {
    "reiwa": 2018, "令和": 2018, "heisei": 1988, "平成": 1988, "showa": 1925, "shōwa": 1925, "昭和": 1925,
    "minguo": 1911, "roc": 1911, "民國": 1911, "民国": 1911, "中華民國": 1911, "be": -543, "b.e.": -543, "พ.ศ.": -543,
}  # fmt: skip
#: Marks behind a year; a lunar year begins in any month and is about 354.4 days long.
SOLAR_HIJRI = ("sh", "s.h.", "solar hijri", "persian", "shamsi", "ه.ش", "هـ.ش", "ش")
LUNAR_HIJRI = ("ah", "a.h.", "hijri", "هـ", "ه")
BUDDHIST = ("be", "b.e.", "buddhist", "พ.ศ.")
ETHIOPIAN = ("e.c.", "ethiopian", "ዓ.ም.")
BIKRAM_SAMBAT = ("bs", "b.s.", "bikram sambat", "vikram samvat", "वि.सं.")
#: Marks, without a last full stop, that beside a year of the common calendar are a degree: `B.E. 2015`, `2015 BS`.
DEGREES = frozenset({"be", "b.e", "bs", "b.s"})
