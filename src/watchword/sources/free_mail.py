"""Providers whose mailboxes anybody may open for nothing: the largest ones."""

FREE_MAIL = frozenset(
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com",
        "rocketmail.com", "icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "pm.me", "gmx.com",
        "gmx.net", "gmx.de", "web.de", "mail.com", "zoho.com", "zohomail.com", "yandex.com", "yandex.ru", "mail.ru",
        "tutanota.com", "tuta.com", "fastmail.com", "hey.com", "qq.com", "163.com", "126.com", "foxmail.com", "naver.com",
        "daum.net", "hanmail.net", "t-online.de", "orange.fr", "free.fr", "laposte.net", "libero.it", "seznam.cz", "wp.pl",
        "onet.pl", "uol.com.br", "hotmail.co.uk", "yahoo.co.uk", "yahoo.co.jp", "rediffmail.com", "comcast.net",
        "verizon.net", "att.net",
    }
)  # fmt: skip
