"""A listed counterparty as an OCSF Detection Finding."""

import json

from py_ocsf_models.events.findings.detection_finding import DetectionFinding

from watchword.report import findings
from watchword.report.files import json_lines

from .company import made_document
from .screened import made_matter, made_screening


def test_each_hit_is_a_finding_that_loads_in_the_published_model_and_a_question_is_none() -> None:
    document = made_document(0)
    document["screening"] = made_screening(
        made_matter(), made_matter("wallet", subject="…5BB1", reference=""), made_matter("payee", "question")
    )
    lines = json_lines(findings(document)).splitlines()
    loaded = [DetectionFinding(**json.loads(line)) for line in lines]
    assert [each.class_uid for each in loaded] == [2004, 2004]
    first = json.loads(lines[0])
    assert first["finding_info"]["title"] == "Listed counterparty"
    assert first["message"].startswith("Vendor Example Trading is listed as Example Trading Corporation")
    assert first["resources"][0]["uid"] == "V-1"
    assert set(first) <= set(DetectionFinding.model_fields)
    assert len({json.loads(line)["finding_info"]["uid"] for line in lines}) == 2
