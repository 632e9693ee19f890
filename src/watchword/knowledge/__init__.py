"""Facts as data, not code: tools, device identities, organisations, address and command patterns, citations.

Every table is a CSV file in `data/` whose rows each name the source they rest on; `citations.toml` says what
those sources are. Nothing here names a person, and nothing here decides anything: an indicator does.
"""

from watchword.knowledge.citations import Citation, citations
from watchword.knowledge.commands import CommandPattern, history_patterns, tamper_patterns
from watchword.knowledge.forwarders import ForwarderPattern, forwarder_patterns
from watchword.knowledge.hosting_organisations import HostingOrganisation, hosting_organisations
from watchword.knowledge.ip_kvm import IpKvmIdentity, ip_kvm_identities
from watchword.knowledge.keep_awake import KeepAwakeTool, keep_awake_tools
from watchword.knowledge.loading import KnowledgeError
from watchword.knowledge.remote_tools import RemoteTool, remote_tools
from watchword.knowledge.vpn_brands import VpnBrandSign, vpn_brands

__all__ = [
    "Citation",
    "CommandPattern",
    "ForwarderPattern",
    "HostingOrganisation",
    "IpKvmIdentity",
    "KeepAwakeTool",
    "KnowledgeError",
    "RemoteTool",
    "VpnBrandSign",
    "citations",
    "forwarder_patterns",
    "history_patterns",
    "hosting_organisations",
    "ip_kvm_identities",
    "keep_awake_tools",
    "remote_tools",
    "tamper_patterns",
    "vpn_brands",
]
