"""The whole settings file as one value."""

from pydantic import Field

from watchword.settings.company import Company, Network, Site
from watchword.settings.gates import Gates
from watchword.settings.intake import Columns, IpData, Limits
from watchword.settings.lists import Lists
from watchword.settings.people import Agency, Course, Household, Mapping, Shift, Travel
from watchword.settings.policy import ApprovedTool, Monitoring, ServiceAccounts, Suppression, VpnPolicy
from watchword.settings.priors import Priors
from watchword.settings.table import Table
from watchword.settings.thresholds import Thresholds


class Settings(Table):
    """`watchword.toml`: what the employer already knows and chooses; each field is a table of the file.

    Everything may be left out: the defaults know nothing of the employer, and explain nothing away.
    """

    company: Company = Field(default_factory=Company, description="who the employer is")
    network: Network = Field(default_factory=Network, description="where traffic honestly meets")
    sites: tuple[Site, ...] = Field(default=(), description="offices and shared sites")
    households: tuple[Household, ...] = Field(
        default=(), description="people who share an address and said so"
    )
    courses: tuple[Course, ...] = Field(default=(), description="people of one school or course")
    agencies: tuple[Agency, ...] = Field(default=(), description="staffing agencies and their payees")
    travel: tuple[Travel, ...] = Field(default=(), description="journeys and secondments")
    shifts: tuple[Shift, ...] = Field(default=(), description="hours other than the usual day")
    mapping: tuple[Mapping, ...] = Field(default=(), description="who is who")
    approved_tools: tuple[ApprovedTool, ...] = Field(
        default=(), description="remote tools, by role or person"
    )
    vpn_policy: VpnPolicy = Field(default_factory=VpnPolicy, description="VPN and own-device rules")
    service_accounts: ServiceAccounts = Field(
        default_factory=ServiceAccounts, description="accounts that are never people"
    )
    suppressions: tuple[Suppression, ...] = Field(default=(), description="explanations that were accepted")
    monitoring: Monitoring = Field(default_factory=Monitoring, description="purpose and notice")
    columns: Columns = Field(default_factory=dict, description="a people-side file's own column names")
    thresholds: Thresholds = Field(default_factory=Thresholds, description="the indicators' numbers")
    priors: Priors = Field(default_factory=Priors, description="rarity before any evidence")
    ip_data: IpData = Field(default_factory=IpData, description="knowledge of IP addresses")
    limits: Limits = Field(default_factory=Limits, description="bounds on what is read")
    lists: Lists = Field(default_factory=Lists, description="where watch lists are fetched from")
    gates: Gates = Field(default_factory=Gates, description="phases of vetting of the employer's own")
