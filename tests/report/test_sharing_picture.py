"""The graph of shared things, drawn."""

from watchword.report.sharing_picture import sharing_picture

from .company import made_case, made_finding, sharing_case


def test_where_nobody_shares_anything_there_is_no_picture() -> None:
    assert sharing_picture([made_case(1, [made_finding("bulk-repo-clone")])], {}) is None


def test_each_tie_is_one_curve() -> None:
    shown = sharing_picture(
        [sharing_case(1, "gw-1", ["p-02", "p-03"]), sharing_case(2, "gw-2", ["p-01"])], {}
    )
    assert shown is not None
    assert shown.count('class="tie') == 5
    assert 'aria-label="gw-1: p-01, p-02, p-03; gw-2: p-02, p-01"' in shown


def test_the_picture_says_what_it_left_out() -> None:
    case = sharing_case(1, "site", [f"p-{number:03d}" for number in range(2, 42)])
    shown = sharing_picture([case], {})
    assert shown is not None
    assert "Left out for room: 0 shared things and 29 people." in shown


def test_people_with_a_case_lead_to_it_and_others_do_not() -> None:
    shown = sharing_picture([sharing_case(1, "<b>v</b>", ["p-02"])], {"p-02": {"name": "<Sam>"}})
    assert shown is not None
    assert shown.count('href="#case-1"') == 1
    assert "&lt;Sam&gt;" in shown
    assert "&lt;b&gt;v&lt;/b&gt;" in shown
    assert "<b>" not in shown
