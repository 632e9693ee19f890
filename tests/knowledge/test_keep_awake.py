"""Keep-awake programs are known by name, so that a report can say they were seen and not counted."""

from watchword.knowledge import keep_awake_tools, remote_tools


def test_the_usual_programs_are_known_in_lower_case() -> None:
    names = {tool.value for tool in keep_awake_tools()}

    assert {"caffeine", "mousejiggler.exe", "amphetamine", "nosleep.exe"} <= names
    assert names == {name.lower() for name in names}


def test_none_of_them_is_taken_for_remote_control() -> None:
    assert {tool.value for tool in keep_awake_tools()} & {tool.value for tool in remote_tools()} == set()
