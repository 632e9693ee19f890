"""The remote-control products: enough of them, named exactly, none of them ordinary software."""

from collections import Counter

import pytest

from watchword.knowledge import remote_tools

# Names that ordinary programs, or programs that only view other machines, also bear.
TOO_COMMON = {
    "host.exe",
    "agent.exe",
    "client32.exe",
    "level.exe",
    "winagent.exe",
    "service.exe",
    "mstsc.exe",
    "vncviewer.exe",
    "tvnviewer.exe",
    "moonlight.exe",
    "mremoteng.exe",
    "ssh.exe",
    "sshd",
    "google.com",
    "googleapis.com",
    "microsoft.com",
    "windows.net",
    "visualstudio.com",
    "zoho.com",
    "goto.com",
    "cloudflare.com",
}


def test_there_are_more_than_sixty_products() -> None:
    assert len({tool.product for tool in remote_tools()}) >= 60


def test_names_are_lower_case_and_given_once_for_each_product() -> None:
    names = Counter((tool.kind, tool.product, tool.value) for tool in remote_tools())

    assert [tool.value for tool in remote_tools() if tool.value != tool.value.lower()] == []
    assert [name for name, times in names.items() if times > 1] == []


def test_one_name_never_means_two_products() -> None:
    products: dict[tuple[str, str], set[str]] = {}
    for tool in remote_tools():
        products.setdefault((tool.kind, tool.value), set()).add(tool.product)

    assert {name: named for name, named in products.items() if len(named) > 1} == {}


def test_no_name_is_one_that_ordinary_software_bears() -> None:
    assert {tool.value for tool in remote_tools()} & TOO_COMMON == set()


def test_windows_processes_are_file_names_and_domains_have_a_dot() -> None:
    for tool in remote_tools():
        if tool.kind == "process" and tool.platform == "windows":
            assert tool.value.endswith(".exe"), tool
        if tool.kind == "domain":
            assert "." in tool.value and not tool.value.startswith((".", "*")) and "/" not in tool.value, tool
        if tool.kind == "path":
            assert len(tool.value) >= 10, tool


@pytest.mark.parametrize(
    ("product", "kind", "value", "category"),
    [
        ("AnyDesk", "process", "anydesk.exe", "remote-control"),
        ("AnyDesk", "domain", "net.anydesk.com", "remote-control"),
        ("Chrome Remote Desktop", "process", "remoting_host.exe", "browser-remote-desktop"),
        ("Chrome Remote Desktop", "domain", "remotedesktop.google.com", "browser-remote-desktop"),
        ("RustDesk", "process", "rustdesk", "remote-control"),
        ("Visual Studio Code tunnels", "domain", "devtunnels.ms", "tunnel"),
        ("Tailscale", "process", "tailscaled", "overlay"),
    ],
)
def test_the_products_that_reports_name_are_known(product: str, kind: str, value: str, category: str) -> None:
    assert (product, kind, value, category) in {
        (tool.product, tool.kind, tool.value, tool.category) for tool in remote_tools()
    }
