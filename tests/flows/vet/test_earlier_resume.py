"""Versions of one applicant's résumé are compared, within a pack and with what was kept before."""

from tests.flows.vet.made import Office, form, resume

FORM = form("C-1", "Ada Example", "ada@example.com")
SPRING = resume("Ada Example", "ada@example.com")
#: A year later both ends of a job lie elsewhere, and one employer is another.
AUTUMN = resume("Ada Example", "ada@example.com", first="Mar 2014", last="Jan 2025").replace(
    "Sample Optics", "Other Foundry"
)


def compared(office: Office) -> set[str]:
    return {row[0] for row in office.rows("document_facts", "fact") if row[0].startswith("claims.")}


def test_a_single_resume_is_compared_with_nothing(office: Office) -> None:
    office.vet(office.pack("ada", {"form.json": FORM, "resume.txt": SPRING}))
    assert compared(office) == set()


def test_two_versions_in_one_pack_are_compared(office: Office) -> None:
    office.vet(office.pack("ada", {"form.json": FORM, "resume 1.txt": SPRING, "resume 2.txt": AUTUMN}))
    assert {"claims.compared", "claims.interval-differs", "claims.employer-added"} <= compared(office)


def test_the_newest_is_compared_with_the_one_kept_at_an_earlier_vetting(judged: Office) -> None:
    # given the résumé of spring, vetted then
    judged.vet(judged.pack("spring", {"form.json": FORM, "resume.txt": SPRING}))
    # when the same applicant applies again with another
    said = judged.vet(judged.pack("autumn", {"form.json": FORM, "cv.txt": AUTUMN}))["autumn"]
    # then what differs between them is told, as if both had come together
    assert {"claims.compared", "claims.interval-differs", "claims.employer-added"} <= compared(judged)
    assert "timeline-contradiction" in {each["indicator"] for each in said["evidence"]}


def test_the_same_resume_again_is_no_version(office: Office) -> None:
    office.vet(office.pack("spring", {"form.json": FORM, "resume.txt": SPRING}))
    office.vet(office.pack("autumn", {"form.json": FORM, "cv.txt": SPRING}))
    assert compared(office) == set()


def test_an_old_resume_handed_in_again_is_not_taken_for_the_newer(office: Office) -> None:
    office.vet(office.pack("spring", {"form.json": FORM, "resume.txt": SPRING}))
    office.vet(office.pack("autumn", {"form.json": FORM, "cv.txt": AUTUMN}))
    before = [row for row in office.rows("document_facts", "event_id, fact") if row[1].startswith("claims.")]
    office.vet(
        office.pack(
            "winter", {"form.json": FORM, "resume.txt": SPRING, "letter.txt": "Dear all, here I am again."}
        )
    )
    after = [row for row in office.rows("document_facts", "event_id, fact") if row[1].startswith("claims.")]
    assert after == before


def test_another_applicants_resume_is_no_version_of_this_one(office: Office) -> None:
    office.vet(
        office.pack("ben", {"form.json": form("C-2", "Ben Sample", "ben@example.com"), "resume.txt": SPRING})
    )
    office.vet(office.pack("ada", {"form.json": FORM, "resume.txt": AUTUMN}))
    assert compared(office) == set()
