"""Zip files that hold no time of writing."""

import zipfile
from pathlib import Path

#: The oldest time that a zip file can hold; word processors write it too.
_TIME = (1980, 1, 1, 0, 0, 0)


def write_zip(path: Path, parts: dict[str, str]) -> None:
    """Writes the parts in their order; a part named mimetype is not packed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode())
