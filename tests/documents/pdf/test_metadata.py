from datetime import UTC, datetime

from pikepdf import Name, Pdf

from tests.documents.made import TEXT, add_page, number, pdf, saved, values
from watchword.documents.limits import Limits
from watchword.documents.pdf.document import read_pdf
from watchword.records.fact import Fact

PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
 pdf:Producer="Writer Library" xmp:CreatorTool="Layout 19" xmp:CreateDate="2024-01-31T13:00:00+02:00">
<xmpMM:DocumentID>xmp.did:1234</xmpMM:DocumentID><xmpMM:OriginalDocumentID>xmp.did:0001</xmpMM:OriginalDocumentID>
<xmpMM:History><rdf:Seq><rdf:li stEvt:softwareAgent="Layout 18"/><rdf:li stEvt:softwareAgent="Layout 19"/></rdf:Seq>
</xmpMM:History></rdf:Description></rdf:RDF></x:xmpmeta>"""


def facts(packet: str, **info: str) -> tuple[Fact, ...]:
    made = Pdf.new()
    add_page(made, TEXT)
    stream = made.make_stream(packet.encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    made.Root.Metadata = stream
    for key, value in info.items():
        made.docinfo["/" + key] = value
    return read_pdf(saved(made, fix_metadata_version=False), Limits()).facts


def test_the_info_dictionary_is_read() -> None:
    read = read_pdf(
        pdf(info={"/Author": "Jo Example", "/Title": "CV", "/CreationDate": "D:20240131140000+02'00'"}),
        Limits(),
    ).facts
    assert values(read, "pdf.author") == ["Jo Example"]
    assert values(read, "pdf.title") == ["CV"]
    assert next(fact.time for fact in read if fact.name == "pdf.created") == datetime(
        2024, 1, 31, 12, tzinfo=UTC
    )
    assert number(read, "pdf.created-offset") == 120


def test_every_program_in_the_chain_is_named_once_and_in_order() -> None:
    read = facts(PACKET, Producer="Printer 3", Creator="Layout 19")
    assert values(read, "pdf.producer-chain") == ["Layout 18", "Layout 19", "Writer Library", "Printer 3"]
    assert values(read, "pdf.producer") == ["Printer 3"]
    assert values(read, "pdf.document-id") == ["xmp.did:1234"]
    assert values(read, "pdf.original-document-id") == ["xmp.did:0001"]


def test_author_and_title_are_read_where_only_xmp_names_them() -> None:
    named = PACKET.replace(
        "<xmpMM:DocumentID>",
        '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Seq><rdf:li>Jo Example</rdf:li></rdf:Seq></dc:creator>'
        '<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Alt><rdf:li>CV</rdf:li></rdf:Alt></dc:title>'
        "<xmpMM:DocumentID>",
    )
    read = facts(named)
    assert (values(read, "pdf.author"), values(read, "pdf.title")) == (["Jo Example"], ["CV"])
    assert values(facts(named, Author="Al Example"), "pdf.author") == ["Al Example"]


def test_two_creation_times_that_differ_are_told_in_seconds() -> None:
    read = facts(PACKET, CreationDate="D:20240131140000+02'00'")
    assert number(read, "pdf.times-disagree") == 3600
    assert number(facts(PACKET, CreationDate="D:20240131130000+02'00'"), "pdf.times-disagree") is None


def test_a_time_without_offset_accuses_nobody() -> None:
    assert number(facts(PACKET, CreationDate="D:20240131140000"), "pdf.times-disagree") is None


def test_a_packet_with_entities_is_told_and_not_followed() -> None:
    read = facts('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')
    assert len(values(read, "pdf.metadata-unreadable")) == 1
    assert read_pdf(pdf(), Limits()).refused is None
