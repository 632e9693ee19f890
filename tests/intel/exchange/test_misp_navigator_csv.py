"""A report as a MISP event, a Navigator layer and a table."""

import csv
import io
import json
from dataclasses import replace

from pymisp import MISPEvent

from watchword.intel.exchange import csv_rows, misp_event, navigator_layer
from watchword.intel.report import Report, Technique


def test_pymisp_loads_the_event_and_gives_it_back(report: Report) -> None:
    made = misp_event(report, tlp="green")
    event = MISPEvent()
    event.load(json.dumps(made))
    back = json.loads(event.to_json())
    assert back["uuid"] == made["Event"]["uuid"]
    assert {each.uuid for each in event.attributes} == {each["uuid"] for each in made["Event"]["Attribute"]}
    kinds = {each.value: each.type for each in event.attributes}
    assert kinds["bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"] == "btc"
    assert kinds["jobs.example.com"] == "domain"
    assert kinds["2001:db8::7"] == "ip-dst"
    assert kinds["ab" * 32] == "sha256"
    assert kinds["Example Sparrow"] == "threat-actor"
    assert kinds["Pat Example"] == "full-name"
    assert kinds["Example Victim Ltd"] == "target-org"


def test_only_stated_techniques_are_tags(report: Report) -> None:
    event = misp_event(report)["Event"]
    assert [each["name"] for each in event["Tag"]] == [
        "tlp:clear",
        'misp-galaxy:mitre-attack-pattern="Spearphishing Link - T1566.002"',
    ]
    proposed = [each for each in event["Attribute"] if each["value"].startswith("T1078")]
    assert "not confirmed" in proposed[0]["comment"]


def test_the_event_is_the_same_each_time_and_names_are_not_to_be_searched_for(report: Report) -> None:
    assert misp_event(report) == misp_event(replace(report))
    sought = {each["value"] for each in misp_event(report)["Event"]["Attribute"] if each["to_ids"]}
    assert "Pat Example" not in sought
    assert "203.0.113.7" in sought


def test_the_layer_has_the_fields_of_format_4_5(report: Report) -> None:
    twice = replace(
        report, techniques=(*report.techniques, Technique("attack", "T1078", "Valid Accounts", True, "", ()))
    )
    layer = navigator_layer(twice)
    required, optional = {"name", "domain"}, {
        "versions", "description", "customDataURL", "filters", "sorting", "layout", "hideDisabled", "techniques",
        "gradient", "legendItems", "showTacticRowBackground", "tacticRowBackground", "selectTechniquesAcrossTactics",
        "selectSubtechniquesWithParent", "selectVisibleTechniques", "metadata", "links",
    }  # fmt: skip
    assert required <= set(layer) <= required | optional
    assert layer["versions"]["layer"] == "4.5"
    assert tuple(map(int, layer["versions"]["navigator"].split("."))) >= (4, 9, 0)
    assert layer["domain"] == "enterprise-attack"
    known = {
        "techniqueID",
        "tactic",
        "comment",
        "enabled",
        "score",
        "color",
        "metadata",
        "links",
        "showSubtechniques",
    }
    for cell in layer["techniques"]:
        assert {"techniqueID"} <= set(cell) <= known
        assert layer["gradient"]["minValue"] <= cell["score"] <= layer["gradient"]["maxValue"]
        assert all(set(each) == {"name", "value"} for each in cell["metadata"])
    # only ATT&CK's ids, each once, and what is stated wins over what was proposed
    scores = {cell["techniqueID"]: cell["score"] for cell in layer["techniques"]}
    assert scores == {"T1078": 100, "T1566.002": 100}
    assert all(set(each) == {"label", "color"} for each in layer["legendItems"])


def test_the_table_holds_everything_and_no_formula(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_rows(report))))
    found = {what: sum(row["what"] == what for row in rows) for what in {row["what"] for row in rows}}
    assert found == {"subject": 8, "country": 3, "sector": 2, "observable": 9, "technique": 3, "tactic": 1,
                     "mitigation": 1, "amount": 1, "date": 2}  # fmt: skip
    [tactic] = [row for row in rows if row["what"] == "tactic"]
    assert tactic["value"] == "'=They ask for payment in coins."
    [phone] = [row for row in rows if row["kind"] == "phone"]
    assert phone["value"].startswith("'+1")
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    assert [row["certainty"] for row in rows if row["what"] == "technique"] == [
        "stated",
        "proposed",
        "proposed",
    ]
