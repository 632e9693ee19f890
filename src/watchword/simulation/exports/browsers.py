"""What browsers, authenticators and git clients say of themselves."""

from watchword.simulation.people import Laptop, Phone

_CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36"
_RAW = {
    "windows": f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_CHROME}",
    "mac": f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {_CHROME}",
    "linux": f"Mozilla/5.0 (X11; Linux x86_64) {_CHROME}",
}
_NAMES = {"windows": "Windows 10", "mac": "Mac OS X", "linux": "Linux"}


def browser(laptop: Laptop) -> dict[str, str]:
    """Okta's userAgent object of a laptop's browser."""
    return {"rawUserAgent": _RAW[laptop.system], "os": _NAMES[laptop.system], "browser": "CHROME"}


def raw_browser(laptop: Laptop) -> str:
    """The User-Agent header of a laptop's browser."""
    return _RAW[laptop.system]


def authenticator(phone: Phone) -> dict[str, str]:
    """Okta's userAgent object of Okta Verify on a phone."""
    if phone.system == "IOS":
        return {
            "rawUserAgent": f"OktaVerify/9.38.0 iOS/18.5 Apple/{phone.model.replace(' ', '')}",
            "os": "iOS",
            "browser": "UNKNOWN",
        }
    return {
        "rawUserAgent": f"OktaVerify/8.31.2 Android/15 Google/{phone.model}",
        "os": "Android",
        "browser": "UNKNOWN",
    }


def git_client(laptop: Laptop) -> str:
    """The user agent git sends."""
    return {"windows": "git/2.49.0.windows.1", "mac": "git/2.39.5 (Apple Git-154)", "linux": "git/2.43.0"}[
        laptop.system
    ]
