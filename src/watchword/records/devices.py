"""Devices: seen alive, given to someone, and what is installed on them."""

from watchword.records.column import ORIGIN, WHERE, WHO, RecordTable, flag, text, time

DEVICES = RecordTable(
    "devices",
    "a device seen at a time: an agent's heartbeat, an inventory sweep or a network change",
    (
        time("time", "when it was seen", "time"),
        text("activity", "heartbeat, inventory or network", "activity_name"),
        *WHERE,
        text("serial", "hardware serial number", "device.hw_info.serial_number"),
        text("os", "operating system", "device.os.name"),
        flag("managed", "enrolled in the employer's management", "device.is_managed"),
        *WHO,
        *ORIGIN,
        text("gateway", "keyed hash of the default gateway's MAC address", "device.network_interfaces.mac"),
    ),
    ocsf_class=5001,
)

ASSIGNMENTS = RecordTable(
    "assignments",
    "a device given to a person, by the employer's inventory",
    (
        *WHERE,
        text("serial", "hardware serial number", "device.hw_info.serial_number"),
        text("employee_number", "holder's employee number"),
        text("email", "holder's work e-mail, lower case"),
        time("first", "when the device was given or enrolled"),
        time("last", "last contact by the inventory"),
        text("status", "in use, returned, lost, wiped … as the inventory writes it, lower case"),
        text("supplier", "the firm that the device was bought or leased from, as written"),
    ),
    time="first",
)

SOFTWARE = RecordTable(
    "software",
    "a program found on a device by an inventory",
    (
        time("time", "when the inventory was taken", "time"),
        *WHERE,
        *WHO,
        text("program", "name of the program, lower case", "product.name"),
        text("version", "its version", "product.version"),
    ),
    ocsf_class=5020,
)
