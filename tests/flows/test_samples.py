"""The vendors' sample events through the whole of ingest: every line is accounted for, nothing is claimed wrongly."""

import os
from pathlib import Path

import pytest

from watchword.flows.converted import Reading
from watchword.flows.ingest import ingest
from watchword.lake import Lake
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context

SAMPLES = Path(os.environ.get("WATCHWORD_SAMPLES", Path(__file__).parents[3] / "shared" / "samples"))

#: What must be read, and as what; all other samples are listed as unrecognised.
READ = {
    "okta-system-log.jsonl": "okta",
    "entra-sign-in-and-audit.jsonl": "entra",
    "crowdstrike-fdr.jsonl": "crowdstrike",
    "crowdstrike-event-streams.jsonl": "crowdstrike_stream",
    "github-audit-log.jsonl": "github_audit",
    "duo-authentication.jsonl": "duo",
}


@pytest.mark.samples
def test_every_line_of_the_samples_is_accounted_for(tmp_path: Path) -> None:
    if not SAMPLES.is_dir():
        assert not os.environ.get("CI"), f"{SAMPLES}: the samples must be there in CI"
        pytest.skip(f"{SAMPLES}: no sample events here; set WATCHWORD_SAMPLES")
    reading = Reading(Bounds(), Context(b"key"), {})
    for account in ingest(SAMPLES, Lake(tmp_path / "lake"), reading, lambda *_: None):
        told = account.ingest
        assert told.format == READ.get(account.file), account.file
        if told.format:
            lines = len((SAMPLES / account.file).read_bytes().splitlines())
            assert told.rows == lines == told.kept + told.ignored + told.duplicate + told.rejected
        else:
            assert told.note
