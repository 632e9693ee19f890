from pathlib import Path

from defusedxml.ElementTree import parse  # type: ignore[import-untyped]

from tests.linkage.shares import given, held
from watchword.linkage.graphml import NAMESPACE, write_graphml
from watchword.linkage.linking import link

IN = f"{{{NAMESPACE}}}"


def test_people_are_nodes_and_ties_edges_with_weight_kinds_and_reasons(tmp_path: Path) -> None:
    linked = link(given([held("a", "wallet", "w"), held("b", "wallet", "w")]))
    write_graphml(linked.personas, tmp_path / "personas.graphml")
    root = parse(tmp_path / "personas.graphml").getroot()
    edge = root.find(f"{IN}graph/{IN}edge")
    declared = {key.get("id") for key in root.findall(f"{IN}key")}

    assert [node.get("id") for node in root.iter(f"{IN}node")] == ["a", "b"]
    assert (edge.get("source"), edge.get("target")) == ("a", "b")
    assert {data.get("key"): data.text for data in edge}[
        "says"
    ] == "b asked to be paid to the same wallet as a"
    assert {data.get("key") for data in root.iter(f"{IN}data")} <= declared


def test_ids_that_xml_cannot_hold_are_written_readably(tmp_path: Path) -> None:
    linked = link(given([held("<a>&\x01\u202e", "wallet", "w"), held("b]]>", "wallet", "w")]))
    write_graphml(linked.personas, tmp_path / "personas.graphml")

    nodes = {node.get("id") for node in parse(tmp_path / "personas.graphml").getroot().iter(f"{IN}node")}
    assert nodes == {"<a>&\ufffd\ufffd", "b]]>"}


def test_two_whom_only_unreadable_marks_part_stay_two_nodes(tmp_path: Path) -> None:
    linked = link(given([held("a\x01", "wallet", "w"), held("a\x02", "wallet", "w")]))
    write_graphml(linked.personas, tmp_path / "personas.graphml")
    root = parse(tmp_path / "personas.graphml").getroot()
    edge = root.find(f"{IN}graph/{IN}edge")

    assert [node.get("id") for node in root.iter(f"{IN}node")] == ["a\ufffd", "a\ufffd (2)"]
    assert (edge.get("source"), edge.get("target")) == ("a\ufffd", "a\ufffd (2)")


def test_no_persona_makes_an_empty_graph(tmp_path: Path) -> None:
    write_graphml([], tmp_path / "none.graphml")

    assert parse(tmp_path / "none.graphml").getroot().find(f"{IN}graph/{IN}node") is None
