"""The page on settings tells of every table, key and threshold, and its example can be read."""

import re
from pathlib import Path

from tests.settings.test_settings import leaves
from watchword.settings import Settings, load
from watchword.settings.thresholds import known_ids

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")


def test_every_key_is_on_the_page() -> None:
    for path, field in leaves(Settings):
        key = field.alias or path.rpartition(".")[2]
        assert f"`{key}`" in PAGE or f"[{key}.FILE]" in PAGE, path


def test_every_default_of_a_threshold_is_on_the_page() -> None:
    assert all(f"| {indicator} |" in PAGE for indicator in known_ids())
    for path, field in leaves(Settings):
        table, _, key = path.removeprefix("thresholds.").rpartition(".")
        if path.startswith("thresholds."):
            number = f"{field.default:,}" if isinstance(field.default, int) else f"{field.default:g}"
            assert f"| {table.replace('_', '-')} | `{key}` | {number} |" in PAGE, path


def test_the_example_is_a_settings_file(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    file = tmp_path / "watchword.toml"
    file.write_text(example, "utf-8")
    assert load(file).households[0].people == ("a@example.com", "b@example.com")
