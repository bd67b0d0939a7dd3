"""What each indicator means."""

import pytest

from supervisor_app.rules.kpi import DEFINITIONS, Better, Kpi, Unit, Variant


def test_every_indicator_has_a_definition():
    """No figure is shown that cannot be explained."""
    assert set(DEFINITIONS) == set(Kpi)
    assert all(one.formula and one.source for one in DEFINITIONS.values())


@pytest.mark.parametrize(
    ("kpi", "variant", "better", "unit"),
    [
        (Kpi.WAIT_MEAN, Variant.TICKET_TO_CALL, Better.DOWN, Unit.MINUTES),
        (Kpi.WAIT_P90, Variant.TICKET_TO_CALL, Better.DOWN, Unit.MINUTES),
        (Kpi.SERVICE_MEDIAN, Variant.SERVING_ONLY, Better.DOWN, Unit.MINUTES),
        (Kpi.SERVICE_LEVEL, Variant.WITHIN_THRESHOLD, Better.UP, Unit.PERCENT),
        (Kpi.SATISFACTION, Variant.ONE_SCALE, Better.UP, Unit.PERCENT),
        (Kpi.NO_SHOW, Variant.NONE, Better.DOWN, Unit.PERCENT),
        (Kpi.VISITORS, Variant.NONE, Better.NEITHER, Unit.COUNT),
    ],
)
def test_the_variant_and_direction_are_named(kpi, variant, better, unit):
    """Waits to call and to service are different figures; a report says which."""
    found = DEFINITIONS[kpi]
    assert (found.variant, found.better, found.unit) == (variant, better, unit)
