"""One case on the page."""

from watchword.report.case_view import case_view
from watchword.report.waterfall import LABEL
from watchword.report.words import shorten

from .company import AS_OF, made_case, made_finding, made_people


def test_a_case_shows_who_how_grave_and_why_it_is_not_graver() -> None:
    case = made_case(1, [made_finding("ip-kvm-usb-strings", log_odds=9.0)], modes=["farm"], coverage=0.6)
    shown = case_view(case, 3, made_people(), AS_OF, opened=True)
    assert 'id="case-3"' in shown
    assert "Jordan Mbeki" in shown
    assert "jordan.1@corp.example" in shown
    assert "Review" in shown
    assert "Held at review. </b>Urgent asks for two kinds of evidence; here only kvm counts." in shown
    assert "issued laptop kept elsewhere" in shown
    assert "60 %" in shown
    assert "How the risk adds up" in shown
    assert "When it was seen" in shown


def test_only_an_opened_case_is_unfolded() -> None:
    case = made_case(1, [made_finding("bulk-repo-clone")])
    assert '<details class="case b-clear" open>' in case_view(case, 1, {}, AS_OF, opened=True)
    assert '<details class="case b-clear">' in case_view(case, 1, {}, AS_OF, opened=False)


def test_the_heaviest_evidence_comes_first_in_list_and_pictures() -> None:
    case = made_case(
        1, [made_finding("bulk-repo-clone", log_odds=1.0), made_finding("ip-kvm-usb-strings", log_odds=4.0)]
    )
    shown = case_view(case, 1, {}, AS_OF, opened=True)
    assert shown.index("1  IP KVM USB strings") < shown.index("2  Bulk repo clone")
    badge = '<span class="badge f-kvm" aria-hidden="true">1</span>'
    assert badge in shown


def test_more_evidence_than_fits_is_counted() -> None:
    many = [made_finding("bulk-repo-clone", log_odds=0.1) for _ in range(45)]
    shown = case_view(made_case(1, many), 1, {}, AS_OF, opened=False)
    assert shown.count('<li class="evidence">') == 30
    assert "and 15 more in cases.json" in shown


def test_a_case_without_evidence_or_email_is_still_a_page() -> None:
    shown = case_view(made_case(1, [], email=None), 1, {}, AS_OF, opened=False)
    assert "p-01" in shown
    assert "None." in shown


def test_a_long_indicator_is_cut_where_a_telephone_ends() -> None:
    case = made_case(1, [made_finding("bulk-repo-clone", indicator="w" * 80)])
    assert shorten("1  W" + "w" * 79, LABEL) in case_view(case, 1, {}, AS_OF, opened=False)
