"""Programs that run on laptops: file, folder and command by system, and the domains they ask for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Program:
    """A program: its path on Windows and on Unix, its command's arguments, and a domain it looks up."""

    windows: str
    unix: str
    arguments: str = ""
    domain: str = ""
    company: str = ""


def _vpn(folder: str, file: str, mac: str, domain: str) -> Program:
    path = f"/Applications/{mac}.app/Contents/MacOS/{mac}"
    return Program(rf"C:\Program Files\{folder}\{file}", path, "", domain, folder)


PROGRAMS: dict[str, Program] = {
    "anydesk": Program(
        r"C:\Program Files (x86)\AnyDesk\AnyDesk.exe",
        "/Applications/AnyDesk.app/Contents/MacOS/AnyDesk",
        "--service",
        "boot.net.anydesk.com",
        "AnyDesk Software GmbH",
    ),
    "rustdesk": Program(
        r"C:\Program Files\RustDesk\rustdesk.exe",
        "/Applications/RustDesk.app/Contents/MacOS/RustDesk",
        "--service",
        "rs-ny.rustdesk.com",
        "Purslane Ltd",
    ),
    "teamviewer": Program(
        r"C:\Program Files\TeamViewer\TeamViewer.exe",
        "/Applications/TeamViewer.app/Contents/MacOS/TeamViewer",
        "",
        "router15.teamviewer.com",
        "TeamViewer Germany GmbH",
    ),
    "splashtop": Program(
        r"C:\Program Files (x86)\Splashtop\Splashtop Remote\Server\SRServer.exe",
        "/Applications/Splashtop Streamer.app/Contents/MacOS/Splashtop Streamer",
        "",
        "api.splashtop.com",
        "Splashtop Inc.",
    ),
    "screenconnect": Program(
        r"C:\Program Files (x86)\ScreenConnect Client (5f3c1a2b)\ScreenConnect.ClientService.exe",
        "/opt/screenconnect-5f3c1a2b.app/Contents/MacOS/ScreenConnect",
        "?e=Access&y=Guest",
        "instance-fern.screenconnect.com",
        "ConnectWise, LLC",
    ),
    "chrome-remote-desktop": Program(
        r"C:\Program Files (x86)\Google\Chrome Remote Desktop\137.0.7151.32\remoting_host.exe",
        "/Library/PrivilegedHelperTools/ChromeRemoteDesktopHost.app/Contents/MacOS/remoting_me2me_host",
        "--type=host",
        "remotedesktop.google.com",
        "Google LLC",
    ),
    "keep-awake": Program(r"C:\Tools\caffeine64.exe", "/usr/bin/caffeinate", "-noicon", "", "Zhorn Software"),
    "vpn-Astrill": _vpn("Astrill", "astrill.exe", "Astrill", "www.astrill.com"),
    "vpn-NordVPN": _vpn("NordVPN", "NordVPN.exe", "NordVPN", "api.nordvpn.com"),
    "vpn-ExpressVPN": _vpn("ExpressVPN", "expressvpn.exe", "ExpressVPN", "www.expressapisv2.net"),
    "vpn-Mullvad": _vpn("Mullvad VPN", "Mullvad VPN.exe", "Mullvad VPN", "api.mullvad.net"),
    "vpn-CyberGhost": _vpn("CyberGhost 8", "Dashboard.exe", "CyberGhost VPN", "api.cyberghostvpn.com"),
    "vpn-ProtonVPN": _vpn(r"Proton\VPN", "ProtonVPN.Client.exe", "ProtonVPN", "api.protonvpn.ch"),
    "vpn-Surfshark": _vpn("Surfshark", "Surfshark.exe", "Surfshark", "api.surfshark.com"),
    "chrome": Program(
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "--profile-directory=Default",
        "clients4.google.com",
        "Google LLC",
    ),
    "slack": Program(
        r"C:\Users\{user}\AppData\Local\slack\slack.exe",
        "/Applications/Slack.app/Contents/MacOS/Slack",
        "",
        "edgeapi.slack.com",
        "Slack Technologies, LLC",
    ),
    "code": Program(
        r"C:\Users\{user}\AppData\Local\Programs\Microsoft VS Code\Code.exe",
        "/Applications/Visual Studio Code.app/Contents/MacOS/Electron",
        ".",
        "update.code.visualstudio.com",
        "Microsoft Corporation",
    ),
    "zoom": Program(
        r"C:\Users\{user}\AppData\Roaming\Zoom\bin\Zoom.exe",
        "/Applications/zoom.us.app/Contents/MacOS/zoom.us",
        "",
        "us05web.zoom.us",
        "Zoom Communications, Inc.",
    ),
    "git": Program(r"C:\Program Files\Git\cmd\git.exe", "/usr/bin/git", "fetch --all", "github.com", "Git"),
    "mstsc": Program(
        r"C:\Windows\System32\mstsc.exe", "/usr/bin/ssh", "/v:build01.corp.fernhill.example", "", "Microsoft"
    ),
    "docker": Program(
        r"C:\Program Files\Docker\Docker\Docker Desktop.exe",
        "/Applications/Docker.app/Contents/MacOS/com.docker.backend",
        "",
        "registry-1.docker.io",
        "Docker Inc",
    ),
}
"""Programs by the keys that spells use; what is on every laptop, and what is not."""

ORDINARY = ("chrome", "slack", "code", "zoom", "git", "docker", "mstsc")

COMMANDS: dict[str, tuple[str, str]] = {
    "clear-history": (
        'powershell.exe -Command "Remove-Item (Get-PSReadlineOption).HistorySavePath; Clear-History"',
        'zsh -c "history -c; rm -f ~/.zsh_history ~/.bash_history"',
    ),
    "no-history": (
        'powershell.exe -Command "Set-PSReadlineOption -HistorySaveStyle SaveNothing"',
        'bash -c "ln -sf /dev/null ~/.bash_history; echo unset HISTFILE >> ~/.bashrc"',
    ),
    "stop-sensor": (
        'powershell.exe -Command "Set-MpPreference -DisableRealtimeMonitoring $true; sc.exe stop Sense"',
        "sudo /Applications/Falcon.app/Contents/Resources/falconctl unload",
    ),
    "personal-remote": (
        "git remote add backup https://github.com/{login}/{repo}.git",
        "git remote add backup https://github.com/{login}/{repo}.git",
    ),
    "personal-push": ("git push --mirror backup", "git push --mirror backup"),
}
"""Shell commands by key: for Windows and for the others."""


def path_of(key: str, system: str, user: str) -> str:
    """Where a program lies on that system, for that user."""
    program = PROGRAMS[key]
    path = program.windows.replace("{user}", user) if system == "windows" else program.unix
    if system == "linux" and path.startswith("/Applications/"):
        return f"/usr/bin/{path.rsplit('/', 1)[1].lower().replace(' ', '-')}"
    return path
