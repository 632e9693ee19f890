"""The model as Splink wants it told: comparisons, their shares, and the keys that bring rows together."""

from collections.abc import Mapping, Sequence
from typing import Any

import splink.comparison_library as library
from splink import SettingsCreator, block_on

from watchword.linkage.same_person.comparisons import COMPARISONS, Comparison, Level
from watchword.linkage.same_person.parameters import Parameters

#: A value's share among all rows is taken no lower: two rows of one rare name must not look like proof.
LEAST_COMMON = 0.0005


def settings(
    parameters: Parameters, keys: Sequence[str], *, common: bool, learning: bool = False
) -> SettingsCreator:
    """Splink's settings with every share given, so that each engine computes the same from them.

    keys: the columns of which two rows share at least one. common: whether values that many rows have count less;
    wanted only where there are enough rows to tell. learning: `unless` is passed over, since Splink
    learns nothing of a comparison that reads the columns which it holds equal.
    """
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="row",
        comparisons=[
            _comparison(each, parameters.shares[each.name], common=common, learning=learning)
            for each in COMPARISONS
        ],
        blocking_rules_to_generate_predictions=[block_on(key) for key in keys],
        probability_two_random_records_match=parameters.prior,
        retain_matching_columns=True,  # else Splink leaves out the levels too; no value leaves the engine
        retain_intermediate_calculation_columns=True,
    )


def _comparison(
    comparison: Comparison, shares: Mapping[str, tuple[float, float]], *, common: bool, learning: bool
) -> library.CustomComparison:
    null = comparison.null if learning else f"{comparison.null} OR {comparison.unless}"
    nothing = {
        "sql_condition": null,
        "label_for_charts": "nothing to compare",
        "is_null_level": True,
    }
    levels = [_level(comparison, level, shares[level.key], common) for level in comparison.levels]
    return library.CustomComparison(output_column_name=comparison.name, comparison_levels=[nothing, *levels])


def _level(comparison: Comparison, level: Level, shares: tuple[float, float], common: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "sql_condition": level.sql,
        "label_for_charts": level.key,
        "m_probability": shares[0],
        "u_probability": shares[1],
    }
    if common and comparison.common and level.key == "same":
        told |= {"tf_adjustment_column": comparison.common, "tf_minimum_u_value": LEAST_COMMON}
    return told
