"""What is pinyin, syllable by syllable."""

import pytest

from watchword.enrich.names.pinyin import pinyin


@pytest.mark.parametrize("word", ["wang", "jiawei", "xiaoming", "lv", "lue", "ouyang", "an", "zhiqiang"])
def test_syllables_of_mandarin_are_pinyin(word: str) -> None:
    assert pinyin(word)


@pytest.mark.parametrize("word", ["wong", "kar", "hsiao", "chee", "kwok", "teo", "seo", "nguyen", ""])
def test_other_ways_of_writing_are_not(word: str) -> None:
    assert not pinyin(word)
