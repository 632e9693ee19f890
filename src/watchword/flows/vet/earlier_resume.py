"""An applicant's newest résumé beside the one that was kept from an earlier vetting."""

import duckdb

from watchword.documents.resume.compare import compare_resumes
from watchword.documents.resume.parse import read_resume
from watchword.engines.duck import parquet, quoted
from watchword.flows.vet.read_pack import PackReading
from watchword.lake import Lake


def compare_earlier(connection: duckdb.DuckDBPyConnection, lake: Lake, reading: PackReading) -> None:
    """Add what differs between the pack's last résumé and the applicant's last one that was kept before it.

    Adds nothing where no other résumé of this applicant was kept. What a later pack repeats adds nothing twice.
    """
    files = lake.files("document_texts")
    if not files or not reading.resumes:
        return
    newest, resume = reading.resumes[-1]
    earlier = connection.sql(_EARLIER.format(
        kept=parquet(files),
        candidate=quoted(reading.about.candidate),
        newest=quoted(newest),
        pack=", ".join(quoted(document) for document, _ in reading.resumes),
    )).fetchone()  # fmt: skip
    if earlier:
        facts = compare_resumes(read_resume(earlier[0]), resume)
        reading.gathered.facts("document_facts", "resume-versions", "resume", newest, facts)


#: The text kept last before the newest one was kept, if it ever was; those within the pack were compared there.
_EARLIER = """
    SELECT text FROM {kept} k
    WHERE candidate = {candidate} AND kind = 'resume' AND document NOT IN ({pack})
      AND ingested_at < COALESCE((SELECT min(ingested_at) FROM {kept}
                                  WHERE candidate = {candidate} AND document = {newest}), 'infinity'::TIMESTAMPTZ)
    ORDER BY ingested_at DESC, ingest_row DESC LIMIT 1"""
