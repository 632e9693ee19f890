"""Remote-control programs that come with an operating system."""

from watchword.indicators.bundled_tools import BUNDLED
from watchword.knowledge import remote_tools


def test_every_name_is_one_of_the_knowledge_tables() -> None:
    assert set(BUNDLED) <= {tool.product for tool in remote_tools()}
