"""What everybody in the lake holds, declares and wrote, as linkage reads it."""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from watchword.engines.duck import quoted
from watchword.enrich.applicants.held import hold
from watchword.enrich.applicants.names import Names
from watchword.enrich.applicants.same_applicant import PACK_NAME
from watchword.enrich.applicants.sessions import join_session_origins
from watchword.enrich.applicants.tied import REFERRED, REFERRER, WORKER, own, tie
from watchword.enrich.workbench import Workbench
from watchword.flows.link.agency_accounts import agency_accounts
from watchword.linkage.holdings import HOLDINGS, PEOPLE
from watchword.linkage.texts.alike import Text
from watchword.settings import Settings
from watchword.sources.contact_keys import value_key
from watchword.sources.contract import Context

#: Kinds of value as they are kept -> as linkage weighs them. A picture's regions are compared when a pack is vetted, and
#: a pack's own key says only that it was read before.
_KINDS: Mapping[str, str] = {
    "tax-number": "document-number",
    "code-tree-key": "code-ancestry",
    "code-moment-key": "code-ancestry",
}
_LEFT_OUT = ("document-template-region", PACK_NAME)
#: Texts that are taken from the database at once.
BATCH = 2_000


def gather(bench: Workbench, settings: Settings, context: Context) -> dict[str, pa.Table]:
    """Arrow tables `holdings` and `people` of everybody in the lake. Names stay here: only `Names.key` leaves."""
    tie(bench)
    join_session_origins(bench, settings, everybody=True)
    hold(bench, context)
    return {"holdings": _keyed(_holdings(bench, settings), context), "people": _people(bench, settings)}


def texts(bench: Workbench, first: Mapping[str, str]) -> list[Text]:
    """What everybody wrote, under the id in `first` where there is one, in an order of its own; needs `gather`."""
    found = bench.connection.sql(f"""
        SELECT DISTINCT person_id, kind, text FROM {own("document_texts", everybody=True)}
        WHERE text IS NOT NULL ORDER BY person_id, kind, hash(text)""")
    rows: list[Text] = []
    while some := found.fetchmany(BATCH):
        rows += [Text(first.get(person, person), kind, text) for person, kind, text in some]
    return rows


def _holdings(bench: Workbench, settings: Settings) -> pa.Table:
    """What everybody holds, without the accounts of agencies."""
    firms = ", ".join(map(quoted, agency_accounts(bench, settings))) or "''"
    renamed = " ".join(f"WHEN '{kept}' THEN '{weighed}'" for kept, weighed in _KINDS.items())
    left_out = ", ".join(f"'{kind}'" for kind in _LEFT_OUT)
    found = bench.connection.sql(f"""
        SELECT person_id, CASE kind {renamed} ELSE kind END AS kind, value_key, first, last, seen_in AS source,
               CASE kind WHEN 'session-address' THEN line.ip_kind END AS ip_kind
        FROM held LEFT JOIN (SELECT line_key, min(ip_kind) AS ip_kind FROM line_keys JOIN session_origin USING (network)
                             GROUP BY line_key) line ON line.line_key = held.value_key
        WHERE kind NOT IN ({left_out}) AND NOT (kind IN ('bank', 'wallet') AND value_key IN ({firms}))
        UNION ALL
        SELECT r.person_id, 'referral', {REFERRER}, r.utc, r.utc, 'application', NULL
        FROM {own("applications", everybody=True)} r {REFERRED} WHERE r.referrer IS NOT NULL""").to_arrow_table()
    return found.select(HOLDINGS.names).cast(HOLDINGS)


def _keyed(holdings: pa.Table, context: Context) -> pa.Table:
    """The holdings with referrers keyed too, as all other values came: an address in clear leaves nobody's lake."""
    pairs = zip(holdings["kind"].to_pylist(), holdings["value_key"].to_pylist(), strict=True)
    keys = [value_key(kind, value, context) if kind == "referral" else value for kind, value in pairs]
    place = holdings.schema.get_field_index("value_key")
    return holdings.set_column(place, holdings.schema.field(place), pa.array(keys, pa.string()))


def _people(bench: Workbench, settings: Settings) -> pa.Table:
    """Everybody with what they declare: a household or course of the settings, by its e-mails, or a household of the roster."""
    rows = bench.rows(f"""
        SELECT person_id, max(agency) AS agency, max(household) AS household, min(utc) AS applied,
               list_distinct(flatten(list(emails))) AS emails
        FROM (SELECT person_id, agency, NULL AS household, utc, [email] AS emails FROM {own("applications", everybody=True)}
              UNION ALL SELECT {WORKER}, agency, household, NULL, [email] FROM people
              UNION ALL SELECT DISTINCT person_id, NULL, NULL, NULL, [] FROM held)
        WHERE person_id IS NOT NULL GROUP BY person_id ORDER BY person_id""")
    names = _name_keys(bench, [row["person_id"] for row in rows])
    member = {
        each.lower(): f"household {number}"
        for number, household in enumerate(settings.households, 1)
        for each in household.people
    }
    taught = {each.lower(): course.name.lower() for course in settings.courses for each in course.people}
    found: list[dict[str, Any]] = []
    for row in rows:
        keys = (row["person_id"].lower(), *filter(None, row["emails"] or ()))
        of_roster = f"roster {row['household'].lower()}" if row["household"] else None
        declared = next((member[key] for key in keys if key in member), of_roster)
        found.append({
            "person_id": row["person_id"],
            "household": declared,
            "agency": (row["agency"] or "").lower() or None,
            "campus": next((taught[key] for key in keys if key in taught), None),
            "applied": row["applied"].replace(tzinfo=None) if row["applied"] else None,
            "name_key": names.get(row["person_id"]),
        })  # fmt: skip
    return pa.Table.from_pylist(found, schema=PEOPLE)


def _name_keys(bench: Workbench, people: list[str]) -> dict[str, str | None]:
    """A key of each person's newest name; it says of two people only whether they gave other names."""
    names = Names(bench, people)
    return {person: names.key(person) for person in people}
