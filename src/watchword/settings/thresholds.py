"""Every indicator's thresholds, by the indicator's id."""

from pydantic import ConfigDict, Field

from watchword.settings import thresholds_access as access
from watchword.settings import thresholds_applicants as applicants
from watchword.settings import thresholds_work as work
from watchword.settings.table import Table


def _id(name: str) -> str:
    """An attribute's name as the indicator's id: underscores become hyphens."""
    return name.replace("_", "-")


class Thresholds(Table):
    """`[thresholds.INDICATOR]`: the numbers an indicator compares with, each with a unit and a reason.

    Published advisories give almost no numbers: the defaults are starting points, and yours to tune.
    """

    model_config = ConfigDict(alias_generator=_id)

    one_ip_many_workers: access.OneIpManyWorkers = Field(default_factory=access.OneIpManyWorkers)
    ship_to_shared_with_other_worker: work.ShipToSharedWithOtherWorker = Field(
        default_factory=work.ShipToSharedWithOtherWorker
    )
    single_mfa_device_many_accounts: access.SingleMfaDeviceManyAccounts = Field(
        default_factory=access.SingleMfaDeviceManyAccounts
    )
    commercial_vpn_signin: access.CommercialVpnSignin = Field(default_factory=access.CommercialVpnSignin)
    vpn_client_installed: access.VpnClientInstalled = Field(default_factory=access.VpnClientInstalled)
    hosting_or_vps_origin: access.HostingOrVpsOrigin = Field(default_factory=access.HostingOrVpsOrigin)
    multi_country_ip_short_window: access.MultiCountryIpShortWindow = Field(
        default_factory=access.MultiCountryIpShortWindow
    )
    mfa_far_from_session: access.MfaFarFromSession = Field(default_factory=access.MfaFarFromSession)
    device_scan_beyond_delivery: work.DeviceScanBeyondDelivery = Field(
        default_factory=work.DeviceScanBeyondDelivery
    )
    off_hours_timezone_shape: work.OffHoursTimezoneShape = Field(default_factory=work.OffHoursTimezoneShape)
    always_on_session: work.AlwaysOnSession = Field(default_factory=work.AlwaysOnSession)
    rmm_tool_execution: access.RmmToolExecution = Field(default_factory=access.RmmToolExecution)
    rmm_multiple_tools: access.RmmMultipleTools = Field(default_factory=access.RmmMultipleTools)
    browser_remote_desktop: access.BrowserRemoteDesktop = Field(default_factory=access.BrowserRemoteDesktop)
    ip_kvm_usb_strings: access.IpKvmUsbStrings = Field(default_factory=access.IpKvmUsbStrings)
    kvm_class_combination: access.KvmClassCombination = Field(default_factory=access.KvmClassCombination)
    unmanaged_first_login: access.UnmanagedFirstLogin = Field(default_factory=access.UnmanagedFirstLogin)
    security_agent_tamper: access.SecurityAgentTamper = Field(default_factory=access.SecurityAgentTamper)
    clearing_history: access.ClearingHistory = Field(default_factory=access.ClearingHistory)
    address_change_after_offer: work.AddressChangeAfterOffer = Field(
        default_factory=work.AddressChangeAfterOffer
    )
    ship_to_forwarder_or_cmra: work.ShipToForwarderOrCmra = Field(default_factory=work.ShipToForwarderOrCmra)
    delivery_signature_mismatch: work.DeliverySignatureMismatch = Field(
        default_factory=work.DeliverySignatureMismatch
    )
    shared_bank_account: work.SharedBankAccount = Field(default_factory=work.SharedBankAccount)
    account_change_velocity: work.AccountChangeVelocity = Field(default_factory=work.AccountChangeVelocity)
    banking_name_mismatch: work.BankingNameMismatch = Field(default_factory=work.BankingNameMismatch)
    bulk_repo_clone: work.BulkRepoClone = Field(default_factory=work.BulkRepoClone)
    repo_to_personal_account: work.RepoToPersonalAccount = Field(default_factory=work.RepoToPersonalAccount)
    exit_data_surge: work.ExitDataSurge = Field(default_factory=work.ExitDataSurge)
    device_not_returned: work.DeviceNotReturned = Field(default_factory=work.DeviceNotReturned)
    post_termination_access: work.PostTerminationAccess = Field(default_factory=work.PostTerminationAccess)
    contact_reuse_across_applicants: applicants.ContactReuseAcrossApplicants = Field(
        default_factory=applicants.ContactReuseAcrossApplicants
    )
    resume_near_duplicate_cluster: applicants.ResumeNearDuplicateCluster = Field(
        default_factory=applicants.ResumeNearDuplicateCluster
    )
    proposal_template_reuse: applicants.ProposalTemplateReuse = Field(
        default_factory=applicants.ProposalTemplateReuse
    )
    applicant_device_shared: applicants.ApplicantDeviceShared = Field(
        default_factory=applicants.ApplicantDeviceShared
    )
    assessment_cheating: applicants.AssessmentCheating = Field(default_factory=applicants.AssessmentCheating)
    stock_or_altered_photo: applicants.StockOrAlteredPhoto = Field(
        default_factory=applicants.StockOrAlteredPhoto
    )
    copied_repo_injected_author: applicants.CopiedRepoInjectedAuthor = Field(
        default_factory=applicants.CopiedRepoInjectedAuthor
    )
    reference_is_applicant: applicants.ReferenceIsApplicant = Field(
        default_factory=applicants.ReferenceIsApplicant
    )
    ex_employer_unreachable: applicants.ExEmployerUnreachable = Field(
        default_factory=applicants.ExEmployerUnreachable
    )
    applicant_ip_country_mismatch: applicants.ApplicantIpCountryMismatch = Field(
        default_factory=applicants.ApplicantIpCountryMismatch
    )
    career_site_api_pattern: applicants.CareerSiteApiPattern = Field(
        default_factory=applicants.CareerSiteApiPattern
    )
    avoids_liveness_request: applicants.AvoidsLivenessRequest = Field(
        default_factory=applicants.AvoidsLivenessRequest
    )
    account_older_commits: applicants.AccountOlderCommits = Field(
        default_factory=applicants.AccountOlderCommits
    )
    many_emails_in_commits: applicants.ManyEmailsInCommits = Field(
        default_factory=applicants.ManyEmailsInCommits
    )
    commit_tz_mismatch: applicants.CommitTzMismatch = Field(default_factory=applicants.CommitTzMismatch)
    voip_or_fresh_number: applicants.VoipOrFreshNumber = Field(default_factory=applicants.VoipOrFreshNumber)
    infostealer_log_hit: applicants.InfostealerLogHit = Field(default_factory=applicants.InfostealerLogHit)
    timeline_contradiction: applicants.TimelineContradiction = Field(
        default_factory=applicants.TimelineContradiction
    )
    new_email_and_new_profile: applicants.NewEmailAndNewProfile = Field(
        default_factory=applicants.NewEmailAndNewProfile
    )


def known_ids() -> tuple[str, ...]:
    """The ids of the indicators that have thresholds."""
    return tuple(_id(name) for name in Thresholds.model_fields)
