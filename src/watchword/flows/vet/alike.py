"""Texts and sets of keys that are alike with those of anybody seen before, as rows for `shared`."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from watchword.documents.images.template import LEAST
from watchword.engines.duck import quoted
from watchword.enrich.applicants.tied import own
from watchword.enrich.workbench import Workbench
from watchword.sources.text_bands import alike, runs

#: Documents that one document is compared with, those with most bands in common first.
MOST_CANDIDATES = 200
#: Texts less alike are no news: any two of one trade share a twentieth.
LEAST_ALIKE = 0.2
#: A run of words in so many of the documents compared is a template's, not a writer's.
TEMPLATE = 12
#: Share of a text that its writer adds to a template; with less of their own the text itself is what is shared.
OWN = 0.2

#: Keys that stand for a whole in several parts: how many there are at most, how many must agree, and what they make.
_PARTS = {
    "code-tree-key": (16, 5, "code-tree"),
    "code-moment-key": (16, 5, "code-tree"),
    "document-template-region": (16, LEAST, "document-template"),
}


def texts_alike(bench: Workbench) -> Iterator[dict[str, Any]]:
    """Other people's documents that share passages with those of the wanted, verified word by word."""
    pairs = bench.rows(f"""
        WITH mine AS (SELECT person_id, document, kind, unnest(bands) AS band FROM {own("document_texts")}),
        everyone AS (SELECT person_id, document, kind, unnest(bands) AS band
                     FROM {own("document_texts", everybody=True)})
        SELECT m.person_id, m.document, m.kind, o.person_id AS other, o.document AS theirs
        FROM mine m JOIN everyone o ON o.band = m.band AND o.kind = m.kind AND o.person_id <> m.person_id
        GROUP BY m.person_id, m.document, m.kind, o.person_id, o.document
        QUALIFY row_number() OVER (PARTITION BY m.person_id, m.document
                                   ORDER BY count(*) DESC, o.person_id, o.document) <= {MOST_CANDIDATES}
        ORDER BY ALL""")
    texts = _texts(bench, {pair["document"] for pair in pairs} | {pair["theirs"] for pair in pairs})
    together: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for pair in pairs:
        together[pair["person_id"], pair["document"]].append(pair)
    for (person, document), theirs in together.items():
        found = list(_compared(document, theirs, texts))
        people = {pair["other"] for pair, _ in found} | {person}
        for pair, share in found:
            yield {
                "person_id": person,
                "other": pair["other"],
                "kind": f"text-{pair['kind']}",
                "value_key": f"{document}:{pair['theirs']}",
                "share": share,
                "shared_by": len(people),
                "time": texts[document][1],
                "other_time": texts[pair["theirs"]][1],
            }


def _texts(bench: Workbench, documents: set[str]) -> dict[str, tuple[set[str], Any]]:
    """Runs of words and time by document."""
    among = ", ".join(map(quoted, sorted(documents))) or "NULL"
    rows = bench.rows(
        f"SELECT DISTINCT ON (document) document, text, utc FROM {own('document_texts', everybody=True)} "
        f"WHERE document IN ({among}) ORDER BY document, utc"
    )
    return {row["document"]: (runs(row["text"]), row["utc"]) for row in rows}


def _compared(
    document: str, theirs: list[dict[str, Any]], texts: dict[str, tuple[set[str], Any]]
) -> Iterator[tuple[dict[str, Any], float]]:
    """Each pair's likeness without the runs that too many of these documents have."""
    counts: dict[str, int] = defaultdict(int)
    for pair in theirs:
        for run in texts[pair["theirs"]][0]:
            counts[run] += 1
    common = {run for run, count in counts.items() if count >= TEMPLATE}
    if len(texts[document][0] - common) < OWN * len(texts[document][0]):
        # not a template with somebody's own words in it: the whole text goes from hand to hand
        common = set()
    mine = texts[document][0] - common
    for pair in theirs:
        share = alike(mine, texts[pair["theirs"]][0] - common)
        if share >= LEAST_ALIKE:
            yield pair, round(share, 4)


def parts_alike(bench: Workbench) -> Iterator[dict[str, Any]]:
    """Other people who hold enough of the same parts of one whole: states of a code history, regions of a picture."""
    for kind, (most, least, whole) in _PARTS.items():
        rows = bench.rows(f"""
            SELECT a.person_id, b.person_id AS other, count(DISTINCT a.value_key) AS parts,
                   min(a.value_key) AS value_key, min(a.first) AS time, max(b.last) AS other_time,
                   count(*) OVER (PARTITION BY a.person_id) + 1 AS shared_by
            FROM held a JOIN held b ON b.kind = a.kind AND b.value_key = a.value_key AND b.person_id <> a.person_id
            WHERE a.kind = {quoted(kind)} AND a.person_id IN (SELECT person_id FROM wanted)
            GROUP BY a.person_id, b.person_id HAVING count(DISTINCT a.value_key) >= {least} ORDER BY ALL""")
        for row in rows:
            share = min(1.0, row.pop("parts") / most)
            yield {**row, "kind": whole, "share": share if whole == "document-template" else 1.0}
