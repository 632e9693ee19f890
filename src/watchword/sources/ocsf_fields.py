"""The part of OCSF's events that Watchword reads, for all classes at once."""

from watchword.sources.contract import Fields

_USER: Fields = {"uid": "VARCHAR", "name": "VARCHAR", "email_addr": "VARCHAR", "type_id": "VARCHAR"}
_LOCATION: Fields = {
    "city": "VARCHAR",
    "region": "VARCHAR",
    "country": "VARCHAR",
    "lat": "VARCHAR",
    "long": "VARCHAR",
    "coordinates": ["VARCHAR"],
}
_SYSTEM: Fields = {"number": "VARCHAR", "name": "VARCHAR"}
_DEVICE: Fields = {
    "uid": "VARCHAR",
    "hostname": "VARCHAR",
    "name": "VARCHAR",
    "is_managed": "VARCHAR",
    "ip": "VARCHAR",
    "os": {"name": "VARCHAR"},
    "hw_info": {"serial_number": "VARCHAR"},
    "location": _LOCATION,
    "owner": _USER,
}

FIELDS: dict[str, Fields] = {
    "class_uid": "VARCHAR",
    "activity_id": "VARCHAR",
    "activity_name": "VARCHAR",
    "time": "VARCHAR",
    "time_dt": "VARCHAR",
    "status_id": "VARCHAR",
    "status": "VARCHAR",
    "metadata": {"uid": "VARCHAR", "product": {"name": "VARCHAR"}},
    "user": _USER,
    "actor": {"user": _USER, "session": {"uid": "VARCHAR"}},
    "session": {"uid": "VARCHAR"},
    "src_endpoint": {
        "ip": "VARCHAR",
        "uid": "VARCHAR",
        "hostname": "VARCHAR",
        "os": {"name": "VARCHAR"},
        "location": _LOCATION,
        "autonomous_system": _SYSTEM,
    },
    "device": _DEVICE,
    "service": {"name": "VARCHAR"},
    "auth_factors": [{"factor_type": "VARCHAR", "device": {"uid": "VARCHAR", "hostname": "VARCHAR"}}],
    "process": {"name": "VARCHAR", "cmd_line": "VARCHAR", "file": {"name": "VARCHAR", "path": "VARCHAR"}},
    "peripheral_device": {
        "uid": "VARCHAR",
        "class": "VARCHAR",
        "type_id": "VARCHAR",
        "vendor_name": "VARCHAR",
        "vendor_id_list": ["VARCHAR"],
        "model": "VARCHAR",
        "serial_number": "VARCHAR",
    },
    "query": {"hostname": "VARCHAR"},
    "api": {"operation": "VARCHAR", "service": {"name": "VARCHAR"}},
    "resources": [{"name": "VARCHAR", "owner": _USER}],
    "http_request": {"user_agent": "VARCHAR"},
    "traffic": {"bytes": "VARCHAR"},
    "unmapped": {"product_id": "VARCHAR"},
}
