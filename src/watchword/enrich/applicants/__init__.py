"""From an applicant's records to the tables that indicators of application, identity and interview see."""

from watchword.enrich.applicants.prepare import PreparedApplicants, prepare_applicants

__all__ = ["PreparedApplicants", "prepare_applicants"]
