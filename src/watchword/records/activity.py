"""What happens on devices and in code."""

from watchword.records.column import ORIGIN, WHERE, WHO, RecordTable, flag, text, time, whole

PROCESSES = RecordTable(
    "processes",
    "a program started on a device",
    (
        time("time", "when it started", "time"),
        *WHERE,
        *WHO,
        text("program", "file name, lower case", "process.name"),
        text("path", "full path, lower case", "process.file.path"),
        text("command", "command line, only where a red flag needs it, secrets redacted", "process.cmd_line"),
    ),
    ocsf_class=1007,
)

PERIPHERALS = RecordTable(
    "peripherals",
    "one interface of a USB device announced on a host",
    (
        time("time", "when it was plugged in or listed", "time"),
        text("activity", "connect or query", "activity_name"),
        *WHERE,
        *WHO,
        text("unit", "container or parent id that joins the interfaces of one device"),
        text(
            "vendor_id",
            "USB vendor id, four hexadecimal digits in lower case",
            "peripheral_device.vendor_id_list",
        ),
        text("product_id", "USB product id, four hexadecimal digits in lower case"),
        text("manufacturer", "manufacturer string", "peripheral_device.vendor_name"),
        text("product", "product string", "peripheral_device.model"),
        text("serial", "serial string", "peripheral_device.serial_number"),
        text("usb_class", "keyboard, mouse, hid, mass_storage, audio, video, network, composite or other"),
    ),
    ocsf_class=1010,
)

DNS = RecordTable(
    "dns",
    "a host name looked up by a device",
    (
        time("time", "when it was asked", "time"),
        *WHERE,
        *WHO,
        text("hostname", "the name asked, lower case", "query.hostname"),
    ),
    ocsf_class=4003,
)

CODE_ACTIVITY = RecordTable(
    "code_activity",
    "what an account did to a repository or to who may reach it",
    (
        time("time", "when it happened", "time"),
        text(
            "activity",
            "clone, fetch, push, download, fork, create, publish, transfer or member_added",
            "api.operation",
        ),
        *WHO,
        text("repo", "owner/name, lower case", "resources.name"),
        flag("outside", "the repository's owner is not the organisation that the log is of"),
        text("target", "account or owner that the act was for, lower case"),
        whole("bytes", "bytes moved, where the log says", "traffic.bytes"),
        *ORIGIN,
        text("user_agent", "the client that acted", "http_request.user_agent"),
    ),
    ocsf_class=6003,
)
